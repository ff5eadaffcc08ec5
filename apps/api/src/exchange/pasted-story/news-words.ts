/** What news pages of a language print around a story. Matching ignores case and Arabic vowel signs. */
export type NewsWords = {
  /** Stand before a name and a colon. */
  roles: Record<"author" | "editor" | "translator" | "photographer", string[]>;
  /** Stand before the author's name without a colon. */
  by: string[];
  /** Labels of one other story inside the text. */
  related: string[];
  /** Headings over lists of other stories. */
  otherStories: string[];
  advertisement: string[];
  /** Buttons, links and hints of the page: alone or in a row they are a whole line. */
  furniture: string[];
  /** The first step of a breadcrumb trail. */
  home: string[];
  /** Before the numbers of a story's pages. */
  page: string[];
  /** Behind the numbers of a story's pages. */
  nextPage: string[];
  /** Begin an invitation to follow the medium on another service. */
  follow: string[];
  /** Begin a notice about rights, or about the standards of the medium. */
  rights: string[];
  tags: string[];
  /** Names of sections, as they stand above a headline. */
  sections: string[];
  /** Stand before the caption or the credit of a picture. */
  photo: string[];
  views: string[];
  published: string[];
  updated: string[];
  /** Between a date and a time. */
  at: string[];
  /** Before or behind the age of a page: "3 hours ago". */
  ago: string[];
  timeUnits: string[];
  /** Months as they are shortened or called besides the names that @warta/dates has; the month counts from 1. */
  months: Record<string, number>;
  weekdays: string[];
  zones: Record<string, string>;
  /** Label a line that names the source. */
  source: string[];
  /** Say that the name after them is that of a medium. */
  media: string[];
  /** Stand before the medium a story has its facts from. */
  saysFrom: string[];
  /** Stand behind that medium; in Arabic before it. */
  says: string[];
  agency: string[];
  /** In brackets they end a message. */
  end: string[];
  /** Words so common that they tell the language. */
  common: string[];
};
