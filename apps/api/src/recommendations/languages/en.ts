import type { ReasonWords } from "./reason-words.ts";

const after = (text: string, evidence: string) => (evidence ? `${text}: ${evidence}` : text);

export const en: ReasonWords = {
  EDITORS_PICK: () => "Editors' choice",
  SHARED_TOPIC: (topics) => after("Same topic", topics),
  SAME_NAMES: (names) => after("Same people and places", names),
  SAME_SUBJECT: (words) => (words ? `Same subject: ${words}` : "Similar content"),
  FOLLOW_UP: () => "What happened next",
  EARLIER_STORY: () => "What came before",
  SAME_REGION: () => "From the same country",
  SAME_SECTION: () => "From the same section",
  READ_TOGETHER: () => "Often read next",
  POPULAR: () => "Widely read these days",
  FRESH: () => "From the same days",
  NEIGHBOUR: () => "Among the latest at the time",
  TRANSLATION: () => "In another language",
};
