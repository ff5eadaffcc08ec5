import { createHash } from "node:crypto";
import DataLoader from "dataloader";
import type { Database } from "../database.ts";
import { defaultSetting, type Scored, type Setting, type Variant } from "./recommendation.ts";
import { scoreOf } from "./recommendation-score.ts";
import { rank } from "./recommendation-mix.ts";
import { recommendedTranslations } from "./recommended-translations.ts";
import { type AskedStory, type GivenSetting, storiesWithCandidates } from "./story-candidates.ts";

/** What is offered beside a story, in order: first what its text has places for, then the cards. No story stands in both. */
export type Recommendations = { variant: Variant; inline: Scored[]; cards: Scored[] };

export function recommendationLoaders(db: Database, now: Date) {
  const stories = storiesWithCandidates(db, now);
  return {
    /** By story id: its translations, then those of stories related to it and stories of the same topics in other languages. */
    recommendedTranslations: recommendedTranslations(db, now),
    /** By story id. Only published stories, whatever their pairs say; for a story that is not published itself too, as a preview. */
    recommendations: new DataLoader<string, Recommendations>(async (ids) => (await stories(ids)).map((story) => recommend(story, now))),
  };
}

function recommend(story: AskedStory | null, now: Date): Recommendations {
  if (!story) return { variant: "a", inline: [], cards: [] };
  const { variant, setting } = settingOf(story.settings, story.id, now);
  return { variant, ...divide(story, setting, now) };
}

/** Which of an edition's settings a story shows now. While an edition compares two settings, each story shows one of them for an hour: the same for everybody, so that answers can be cached. */
function settingOf(given: GivenSetting[], id: string, now: Date): { variant: Variant; setting: Setting } {
  const [first = { variant: "a" as const, ...defaultSetting }, second] = given;
  const hour = Math.floor(+now / 3_600_000);
  const turn = second && createHash("sha256").update(`${id} ${hour}`).digest()[0]! % 2 === 1 ? second : first;
  return { variant: turn.variant, setting: turn };
}

function divide(story: AskedStory, setting: Setting, now: Date): Omit<Recommendations, "variant"> {
  const asked = { ...story, publishedAt: story.publishedAt ?? now };
  const scored = story.candidates.map((candidate) => scoreOf(asked, candidate, setting));
  const inline = scored
    .filter(({ candidate, relatedness }) => candidate.pinned === null && relatedness >= setting.threshold)
    .sort((a, b) => b.score - a.score)
    .slice(0, story.openLinks);
  return { inline, cards: rank(scored.filter((offered) => !inline.includes(offered)), setting) };
}
