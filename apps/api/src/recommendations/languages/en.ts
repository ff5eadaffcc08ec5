import type { ReasonWords } from "./reason-words.ts";

export const en: ReasonWords = {
  EDITORS_PICK: () => "Editors' choice",
  SHARED_TOPIC: (topics) => `Same topic: ${topics}`,
  SAME_NAMES: (names) => `Both name ${names}`,
  SAME_SUBJECT: (words) => (words ? `Both are about: ${words}` : "About something similar"),
  FOLLOW_UP: () => "What happened next",
  EARLIER_STORY: () => "What came before",
  SAME_REGION: () => "From the same country",
  SAME_SECTION: () => "From the same section",
  READ_TOGETHER: () => "Often read next",
  POPULAR: () => "Read these days",
  FRESH: () => "Published within three days of each other",
  NEWEST: () => "Among the newest",
  NEIGHBOUR: () => "Few stories came between the two",
  SAME_MONTH: () => "Published within a month of each other",
  LONG_APART: () => "Published more than a month apart",
  SOME_WORDS: () => "Some of the same words",
  HELD_BACK: () => "Held back by the editors",
  TRANSLATION: () => "The same story in another language",
};
