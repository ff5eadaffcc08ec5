import type { Promotion } from "../articles/article.status.ts";
import type { Candidate, Reason, ReasonKind, RecommendedStory, Scored, Setting } from "./recommendation.ts";
import type { Similarity } from "./story-similarity.ts";

/**
 * How much each sign counts. Fitted by `pnpm warta tune-recommendations` to the links editors put into 494 stories of four Indonesian
 * publishers: the weights of a multinomial logit (a listwise softmax, Cao et al., "Learning to Rank: From Pairwise Approach to
 * Listwise Approach", 2007) that are kept at 0 or above, so that no sign speaks against a story.
 */
export const weights = {
  subject: 1.22,
  lead: 2.27,
  names: 1.53,
  headline: 0.81,
  headlineThere: 1.52,
  headlineHere: 1.13,
  topic: 2.15,
  section: 0.07,
  month: 0.8,
  editionGap: 1.37,
  sectionGap: 1.45,
  topicGap: 1.12,
};

export type SignName = keyof typeof weights;

// So that scores lie between 0 and 1 before editors and readers have their say.
const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
export const weightOf = (name: SignName) => weights[name] / whole;

/** A likeness counts most where it begins: twice as alike is not twice as related. */
const saturated = (likeness: number, half = 0.05) => likeness / (likeness + half);
/** 1 for neighbours, one half when `half` lie between. */
const nearness = (distance: number, half: number) => 1 / (1 + distance / half);

/** The signs of a pair that do not change while both stories stay as they are, each 0 to 1. */
export function textSigns(similarity: Similarity) {
  return {
    subject: saturated(similarity.subject),
    lead: saturated(similarity.lead),
    names: saturated(similarity.names),
    headline: saturated(similarity.headline),
    headlineThere: saturated(similarity.headlineThere, 0.15),
    headlineHere: saturated(similarity.headlineHere, 0.15),
  };
}

/** 1 for one shared topic, up to 1.5 for several. */
export const topicSign = (shared: number) => (1.5 * shared) / (shared + 0.5);

/** The signs of when and where, each 0 to 1 (several shared topics: up to 1.5). Gaps are numbers of stories between the two, null when many. */
export function placeSigns(pair: { hoursApart: number; sharedTopics: number; sameSection: boolean; editionGap: number | null; sectionGap: number | null; topicGap: number | null }) {
  const gap = (between: number | null, half: number) => (between === null ? 0 : nearness(between, half));
  return {
    topic: topicSign(pair.sharedTopics),
    section: pair.sameSection ? 1 : 0,
    month: nearness(pair.hoursApart, 700),
    editionGap: gap(pair.editionGap, 60),
    sectionGap: gap(pair.sectionGap, 15),
    topicGap: gap(pair.topicGap, 15),
  };
}

/** What reading and editing add to a score. Set by hand: no data to fit them to exist before readers do. */
const added = { boost: 0.1, readTogether: 0.1, popular: 0.05 };

/** How many stories an editor can pin beside one. Each place counts more than all signs together, so that scores stand in the order of the pins. */
export const mostPins = 10;
const pin = (place: number) => 2 * (mostPins - place);

/** From here on a headline is so much found again that one story takes up another, if they share a topic and names: half of what it can count. */
const takenUp = (weightOf("headline") + weightOf("headlineThere") + weightOf("headlineHere")) / 2;
/** From here on stories are about something similar, also when no word of theirs is worth telling. */
const similar = 0.25;
/** In hours. */
const [sameDays, sameMonth] = [72, 31 * 24];
/** As many stories between two are still few. */
const few = 5;
/** Fewer readings than this of one story after another are chance; and as they are counted in such steps, no single reading can be told from a score. */
const readings = 10;

/**
 * Scores a candidate beside a story: the reasons' contributions sum to the score. The reasons come in the order in which they are worth
 * telling: what editors chose; what both are about; where they stand; what readers do, and time; then what says little, or speaks
 * against it. `relatedness` leaves out when it was published and what readers do.
 */
export function scoreOf(story: RecommendedStory, candidate: Candidate, setting: Setting): Scored {
  const sameRegion = story.region !== null && story.region === candidate.region;
  const isLater = candidate.publishedAt > story.publishedAt;
  const hoursApart = Math.abs(+story.publishedAt - +candidate.publishedAt) / 3_600_000;
  const takesUp = candidate.headline >= takenUp && candidate.sharedTopics.length > 0 && candidate.sharedNames.length > 0;
  // What a topic had before a story leads up to it; what comes after does not in the same way.
  const gaps = { editionGap: candidate.editionGap, sectionGap: candidate.sectionGap, topicGap: isLater ? null : candidate.topicGap };
  const isNeighbour = Object.values(gaps).some((gap) => gap !== null && gap <= few);
  const signs = placeSigns({ ...gaps, hoursApart, sharedTopics: candidate.sharedTopics.length, sameSection: sameRegion || story.sectionId === candidate.sectionId });
  const part = (...names: (keyof typeof signs)[]) => names.reduce((sum, name) => sum + weightOf(name) * signs[name], 0);
  const between = setting.freshness * part("editionGap", "sectionGap", "topicGap");
  const counted = candidate.readTogether - (candidate.readTogether % readings);
  const given = inOrder([
    { kind: candidate.promotion === "held_back" && candidate.pinned === null ? "HELD_BACK" : "EDITORS_PICK", contribution: candidate.pinned === null ? boostOf(candidate.promotion) : pin(candidate.pinned), evidence: [] },
    { kind: "SHARED_TOPIC", contribution: part("topic"), evidence: candidate.sharedTopics },
    ...textReasons({ ...candidate, subject: candidate.subject + (takesUp ? 0 : candidate.headline) }),
    { kind: isLater ? "FOLLOW_UP" : "EARLIER_STORY", contribution: takesUp ? candidate.headline : 0, evidence: [] },
    { kind: sameRegion ? "SAME_REGION" : "SAME_SECTION", contribution: part("section"), evidence: [] },
    { kind: "READ_TOGETHER", contribution: (added.readTogether * counted) / (counted + 10), evidence: [] },
    { kind: "POPULAR", contribution: (setting.popularity * added.popular * candidate.views) / (candidate.views + 200), evidence: [] },
    { kind: "NEIGHBOUR", contribution: isNeighbour ? between : 0, evidence: [] },
    { kind: timeKind(candidate, hoursApart), contribution: setting.freshness * part("month") + (isNeighbour ? 0 : between), evidence: [] },
  ]);
  const relatedness = candidate.subject + candidate.names + candidate.headline + part("topic");
  return { candidate, relatedness, reasons: given, score: given.reduce((sum, { contribution }) => sum + contribution, 0) };
}

/** What texts have in common. Names that are not worth telling are words among others; and where no word is, only much likeness is a subject. */
export function textReasons({ subject, names, sharedWords, sharedNames }: Pick<Candidate, "subject" | "names" | "sharedWords" | "sharedNames">): Reason[] {
  const hasNames = sharedNames.length > 0;
  const words = hasNames ? subject : subject + names;
  return [
    { kind: "SAME_NAMES", contribution: hasNames ? names : 0, evidence: sharedNames },
    { kind: sharedWords.length > 0 || words >= similar ? "SAME_SUBJECT" : "SOME_WORDS", contribution: words, evidence: sharedWords },
  ];
}

// A story that is compared with none is offered only because it is one of the newest.
function timeKind({ subject, names, headline, pinned }: Candidate, hoursApart: number): ReasonKind {
  if (subject + names + headline === 0 && pinned === null) return "NEWEST";
  return hoursApart <= sameDays ? "FRESH" : hoursApart <= sameMonth ? "SAME_MONTH" : "LONG_APART";
}

const worthTelling: ReasonKind[][] = [
  ["EDITORS_PICK"],
  ["TRANSLATION"],
  ["SHARED_TOPIC", "SAME_NAMES", "SAME_SUBJECT", "FOLLOW_UP", "EARLIER_STORY"],
  ["SAME_REGION", "SAME_SECTION"],
  ["READ_TOGETHER", "POPULAR", "FRESH", "NEWEST", "NEIGHBOUR", "SAME_MONTH"],
  ["SOME_WORDS", "LONG_APART", "HELD_BACK"],
];

/** The reasons there are, in the order they are worth telling; of the same worth, the weightiest first. */
export function inOrder(reasons: Reason[]): Reason[] {
  const place = ({ kind }: Reason) => worthTelling.findIndex((kinds) => kinds.includes(kind));
  return reasons.filter(({ contribution }) => contribution !== 0).sort((a, b) => place(a) - place(b) || b.contribution - a.contribution);
}

function boostOf(promotion: Promotion): number {
  return promotion === "boosted" ? added.boost : promotion === "held_back" ? -added.boost : 0;
}
