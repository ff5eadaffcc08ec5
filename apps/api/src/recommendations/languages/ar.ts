import type { ReasonWords } from "./reason-words.ts";

export const ar: ReasonWords = {
  EDITORS_PICK: () => "من اختيار التحرير",
  SHARED_TOPIC: (topics) => `الموضوع نفسه: ${topics}`,
  SAME_NAMES: (names) => `كلاهما يذكر: ${names}`,
  SAME_SUBJECT: (words) => (words ? `كلاهما عن: ${words}` : "عن شأن مشابه"),
  FOLLOW_UP: () => "ما جرى بعد ذلك",
  EARLIER_STORY: () => "ما سبق هذا الخبر",
  SAME_REGION: () => "من البلد نفسه",
  SAME_SECTION: () => "من القسم نفسه",
  READ_TOGETHER: () => "كثيرًا ما يُقرأ بعده",
  POPULAR: () => "يُقرأ هذه الأيام",
  FRESH: () => "نُشرا في غضون ثلاثة أيام",
  NEWEST: () => "من أحدث الأخبار",
  NEIGHBOUR: () => "لم تفصل بينهما إلا أخبار قليلة",
  SAME_MONTH: () => "نُشرا في غضون شهر",
  LONG_APART: () => "بين نشرهما أكثر من شهر",
  SOME_WORDS: () => "فيهما بعض الكلمات نفسها",
  HELD_BACK: () => "يقلّ عرضه بقرار التحرير",
  TRANSLATION: () => "الخبر نفسه بلغة أخرى",
};
