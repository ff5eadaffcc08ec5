import type { Promotion } from "../articles/article.status.ts";

/** How many there are in a page of them. */
export const recommendationPage = { usual: 10, most: 50 };

/** A kind of reason why a story is offered, and the signs that speak for it. */
export type ReasonKind =
  | "EDITORS_PICK"
  | "SHARED_TOPIC"
  | "SAME_NAMES"
  | "SAME_SUBJECT"
  | "FOLLOW_UP"
  | "EARLIER_STORY"
  | "SAME_REGION"
  | "SAME_SECTION"
  | "READ_TOGETHER"
  | "POPULAR"
  | "FRESH"
  | "NEWEST"
  | "NEIGHBOUR"
  | "SAME_MONTH"
  | "LONG_APART"
  | "SOME_WORDS"
  | "HELD_BACK"
  | "TRANSLATION";

export type Reason = { kind: ReasonKind; contribution: number; evidence: string[] };

/** How an offered story stands to the one it is offered beside. */
export type Relation = "SAME_DESK" | "INTERNATIONAL" | "REGIONAL" | "OTHER_DESK" | "OTHER_EDITION";

/** Where on a story's page recommendations stand, and which of two settings made them. */
export type Place = "inline" | "cards";
export type Variant = "a" | "b";

export type Setting = {
  /** Of ten places, how many at least are for related stories of these desks. */
  international: number;
  regional: number;
  opinion: number;
  /** Factors on what being recent and being read contribute; 1 is as fitted. */
  freshness: number;
  popularity: number;
  /** How related a story has to be to stand inside a text: 0 to 1. */
  threshold: number;
};

/** The seed page's own mix of five international, four regional and one column. Of the demo's stories, those 0.4 related or more are on one matter. */
export const defaultSetting: Setting = { international: 5, regional: 4, opinion: 1, freshness: 1, popularity: 1, threshold: 0.4 };

export type RecommendedStory = { id: string; editionId: string; publishedAt: Date; sectionId: string; scope: "international" | "regional" | "opinion" | "other"; region: string | null };

/** A story that may be offered beside another, with what is known of the two. */
export type Candidate = RecommendedStory & {
  /** Contributions of the texts, as kept in story_pairs. */
  subject: number;
  names: number;
  headline: number;
  /** How many stories of the newer one's edition, section and topics came between the two; null when many. */
  editionGap: number | null;
  sectionGap: number | null;
  topicGap: number | null;
  sharedWords: string[];
  sharedNames: string[];
  sharedTopics: string[];
  promotion: Promotion;
  /** The place an editor gave it, from 0; null when none did. */
  pinned: number | null;
  /** How many readings of the story went on to this one, and how often this one was read of late. */
  readTogether: number;
  views: number;
};

export type Scored = { candidate: Candidate; score: number; relatedness: number; reasons: Reason[] };
