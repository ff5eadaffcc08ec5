import type { ReasonWords } from "./reason-words.ts";

const after = (text: string, evidence: string) => (evidence ? `${text}: ${evidence}` : text);

export const ar: ReasonWords = {
  EDITORS_PICK: () => "من اختيار التحرير",
  SHARED_TOPIC: (topics) => after("الموضوع نفسه", topics),
  SAME_NAMES: (names) => after("الأشخاص والأماكن نفسها", names),
  SAME_SUBJECT: (words) => (words ? `القضية نفسها: ${words}` : "مضمون مشابه"),
  FOLLOW_UP: () => "ما جرى بعد ذلك",
  EARLIER_STORY: () => "ما سبق هذا الخبر",
  SAME_REGION: () => "من البلد نفسه",
  SAME_SECTION: () => "من القسم نفسه",
  READ_TOGETHER: () => "كثيرًا ما يُقرأ بعده",
  POPULAR: () => "واسع القراءة هذه الأيام",
  FRESH: () => "من الأيام نفسها",
  NEIGHBOUR: () => "من أحدث الأخبار آنذاك",
  TRANSLATION: () => "بلغة أخرى",
};
