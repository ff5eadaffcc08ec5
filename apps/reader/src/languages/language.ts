import type { ContributorRole, EmbedProvider } from "../graphql/generated/graphql.ts";

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
  inOtherLanguages: string;
  embedFrom: (service: string) => string;
  embedOpen: string;
  notFoundTitle: string;
  notFoundText: string;
  unavailableTitle: string;
  unavailableText: string;
  tryAgain: string;
  forDevelopers: string;
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
