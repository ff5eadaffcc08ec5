import type { ReasonWords } from "./reason-words.ts";

const after = (text: string, evidence: string) => (evidence ? `${text}: ${evidence}` : text);

export const id: ReasonWords = {
  EDITORS_PICK: () => "Pilihan redaksi",
  SHARED_TOPIC: (topics) => after("Topik yang sama", topics),
  SAME_NAMES: (names) => after("Tokoh dan tempat yang sama", names),
  SAME_SUBJECT: (words) => (words ? `Pokok berita yang sama: ${words}` : "Isi yang mirip"),
  FOLLOW_UP: () => "Perkembangan berikutnya",
  EARLIER_STORY: () => "Kejadian sebelumnya",
  SAME_REGION: () => "Dari negara yang sama",
  SAME_SECTION: () => "Dari rubrik yang sama",
  READ_TOGETHER: () => "Sering dibaca setelahnya",
  POPULAR: () => "Banyak dibaca belakangan ini",
  FRESH: () => "Dari hari-hari yang sama",
  NEIGHBOUR: () => "Termasuk berita terbaru saat itu",
  TRANSLATION: () => "Dalam bahasa lain",
};
