import type { ContributorRole, EmbedProvider, RecommendationReasonKind } from "../graphql/generated/graphql.ts";

/** The parts of the sentence that says why a story is recommended beside another. */
export type Because = {
  /** What both stories do with the things listed. */
  shared: Record<"SHARED_TOPIC" | "SAME_NAMES" | "SAME_SUBJECT", (things: string[]) => string>;
  /** Of one or two of these, that both stories do so. */
  both: (shared: string[]) => string;
  /** The other reasons; those without a clause here are not told to readers. */
  clauses: Partial<Record<RecommendationReasonKind, string>>;
  /** What stands between two clauses. */
  between: string;
};

/** Every word of the interface. Words of the agency itself (name, tagline, credit) are data of the edition. */
export type Language = {
  /** Its own name. */
  name: string;
  skipToContent: string;
  frontPage: string;
  sections: string;
  languages: string;
  switchToDark: string;
  switchToLight: string;
  latest: string;
  mostRead: string;
  moreFrom: (section: string) => string;
  olderStories: string;
  newestStories: string;
  advertisement: string;
  scrollToContinue: string;
  /** What stands before the names of a role; nothing before authors. */
  roles: Record<ContributorRole, string>;
  updated: (time: string) => string;
  timesRead: (count: string) => string;
  readAlso: string;
  sources: string;
  topics: string;
  readIn: string;
  share: string;
  shareOn: (service: string) => string;
  copyLink: string;
  linkCopied: string;
  print: string;
  recommendations: string;
  /** What a reader asks of a recommendation, to be told the reason. */
  why: string;
  because: Because;
  /** Over stories of other languages that are related to this one. */
  inOtherLanguages: string;
  embedFrom: (service: string) => string;
  embedOpen: string;
  notFoundTitle: string;
  notFoundText: string;
  unavailableTitle: string;
  unavailableText: string;
  tryAgain: string;
  forDevelopers: string;
  developersPages: string;
  playground: string;
};

/** Proper names, alike in all languages. */
export const providerNames: Record<EmbedProvider, string> = {
  FACEBOOK: "Facebook",
  INSTAGRAM: "Instagram",
  SOUNDCLOUD: "SoundCloud",
  TIKTOK: "TikTok",
  VIMEO: "Vimeo",
  X: "X",
  YOUTUBE: "YouTube",
};
