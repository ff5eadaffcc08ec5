import type { ReasonWords } from "./reason-words.ts";

export const id: ReasonWords = {
  EDITORS_PICK: () => "Pilihan redaksi",
  SHARED_TOPIC: (topics) => `Topik yang sama: ${topics}`,
  SAME_NAMES: (names) => `Sama-sama menyebut ${names}`,
  SAME_SUBJECT: (words) => (words ? `Sama-sama membahas ${words}` : "Tentang hal yang serupa"),
  FOLLOW_UP: () => "Perkembangan berikutnya",
  EARLIER_STORY: () => "Kejadian sebelumnya",
  SAME_REGION: () => "Dari negara yang sama",
  SAME_SECTION: () => "Dari rubrik yang sama",
  READ_TOGETHER: () => "Sering dibaca setelahnya",
  POPULAR: () => "Dibaca belakangan ini",
  FRESH: () => "Terbit dalam tiga hari yang sama",
  NEWEST: () => "Termasuk berita terbaru",
  NEIGHBOUR: () => "Hanya sedikit berita terbit di antara keduanya",
  SAME_MONTH: () => "Terbit dalam selang sebulan",
  LONG_APART: () => "Terbit lebih dari sebulan selangnya",
  SOME_WORDS: () => "Memakai beberapa kata yang sama",
  HELD_BACK: () => "Lebih jarang ditampilkan atas keputusan redaksi",
  TRANSLATION: () => "Berita yang sama dalam bahasa lain",
};
