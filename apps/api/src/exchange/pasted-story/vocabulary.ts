import type { Language } from "@warta/dates";

/** What news pages of a language print around a story. A fourth language is one more entry; matching ignores case and Arabic vowel signs. */
export type Vocabulary = {
  /** Stand before a name and a colon. */
  roles: Record<"author" | "editor" | "translator" | "photographer", string[]>;
  /** Stand before the author's name without a colon. */
  by: string[];
  related: string[];
  /** Headings over lists of other stories below the text. */
  otherStories: string[];
  advertisement: string[];
  furniture: string[];
  tags: string[];
  /** Stand before the caption or the credit of a picture. */
  photo: string[];
  views: string[];
  published: string[];
  updated: string[];
  at: string[];
  /** Months as they are shortened or called besides the names that @warta/dates has; the month counts from 1. */
  months: Record<string, number>;
  weekdays: string[];
  zones: Record<string, string>;
  /** Words that say that the name after them is that of a medium. */
  media: string[];
  /** Stand before the medium a story has its facts from. */
  saysFrom: string[];
  /** Stand behind that medium. */
  says: string[];
  agency: string[];
  common: string[];
};

export const vocabularies: Record<Language, Vocabulary> = {
  id: {
    roles: {
      author: ["penulis", "reporter", "pewarta", "wartawan", "oleh", "kontributor"],
      editor: ["editor", "penyunting", "redaktur"],
      translator: ["penerjemah", "alih bahasa", "diterjemahkan oleh"],
      photographer: ["fotografer", "pewarta foto"],
    },
    by: ["oleh", "ditulis oleh"],
    related: ["baca juga", "baca pula", "baca", "lihat juga", "simak juga", "simak"],
    otherStories: ["rekomendasi untuk anda", "berita terkait", "artikel terkait", "berita lainnya", "berita terpopuler", "terpopuler", "berita terbaru", "pilihan editor"],
    advertisement: ["iklan", "gulir untuk melanjutkan membaca", "gulir ke bawah untuk melanjutkan", "lanjutkan membaca setelah iklan"],
    furniture: ["bagikan", "komentar", "tulis komentar", "cetak", "salin tautan", "salin link", "beranda", "selanjutnya", "sebelumnya", "dengarkan artikel", "ukuran huruf", "kirim"],
    tags: ["tag", "tags", "topik", "kata kunci"],
    photo: ["foto", "dok", "sumber foto", "ilustrasi"],
    views: ["kali dibaca", "pembaca", "kali dilihat", "x dibaca"],
    published: ["diterbitkan", "dipublikasikan", "terbit", "tayang"],
    updated: ["diperbarui", "pembaruan", "update"],
    at: ["pukul", "jam"],
    months: { jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, agu: 8, agt: 8, agust: 8, ags: 8, sep: 9, sept: 9, okt: 10, nov: 11, nop: 11, nopember: 11, des: 12, pebruari: 2 },
    weekdays: ["ahad", "jum'at", "jum’at"],
    zones: { wib: "Asia/Jakarta", wita: "Asia/Makassar", wit: "Asia/Jayapura" },
    media: ["kantor berita", "harian", "koran", "surat kabar", "majalah", "laman", "situs", "stasiun televisi", "media"],
    saysFrom: ["dilansir dari", "dilansir oleh", "dilansir", "melansir", "dikutip dari", "mengutip", "dilaporkan oleh", "menurut laporan", "seperti dilaporkan", "lapor"],
    says: ["melaporkan", "melapokan", "memberitakan", "mewartakan"],
    agency: ["kantor berita"],
    common: ["yang", "dan", "di", "dengan", "untuk", "dari", "pada", "dalam", "ini", "itu", "ke", "tidak", "akan", "oleh"],
  },
  en: {
    roles: {
      author: ["author", "writer", "reporter", "reporting by", "written by", "by", "story"],
      editor: ["editor", "edited by", "editing by"],
      translator: ["translator", "translated by", "translation"],
      photographer: ["photographer", "photographs by", "photos by"],
    },
    by: ["by", "written by"],
    related: ["read more", "read also", "also read", "read", "related", "related story", "see also", "more on this story"],
    otherStories: ["related stories", "related articles", "you may also like", "recommended for you", "recommended", "most read", "more stories", "more from", "trending"],
    advertisement: ["advertisement", "scroll to continue with content", "scroll to continue", "story continues below advertisement", "article continues after advertisement", "ad"],
    furniture: ["image for large screens image for small screens", "image for large screens", "image for small screens", "share", "share this", "share this article", "share this story", "print", "comments", "leave a comment", "copy link", "home", "skip to content", "listen to this article", "facebook", "twitter", "x", "whatsapp", "telegram", "email", "linkedin", "sign up", "subscribe"],
    tags: ["tags", "topics", "keywords", "filed under"],
    photo: ["photo", "photo by", "photograph", "image", "picture", "credit", "file photo", "photo credit"],
    views: ["views", "view", "reads"],
    published: ["published", "posted", "first published"],
    updated: ["updated", "last updated", "modified"],
    at: ["at", "on"],
    months: { jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12 },
    weekdays: ["sun", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat"],
    zones: { gmt: "UTC", utc: "UTC" },
    media: ["news agency", "newspaper", "broadcaster", "the daily", "website"],
    saysFrom: ["reported by", "according to", "citing", "quoting"],
    says: ["reported", "reports"],
    agency: ["news agency"],
    common: ["the", "and", "of", "to", "in", "that", "for", "with", "was", "on", "is", "said", "by", "from"],
  },
  ar: {
    roles: {
      author: ["بقلم", "كتب", "كتبت", "إعداد", "الكاتب", "مراسل"],
      editor: ["تحرير", "المحرر"],
      translator: ["ترجمة", "ترجمها"],
      photographer: ["تصوير", "عدسة"],
    },
    by: ["بقلم"],
    related: ["اقرأ أيضا", "اقرأ المزيد", "إقرأ أيضا", "طالع أيضا", "شاهد أيضا", "اقرأ"],
    otherStories: ["أخبار ذات صلة", "مواضيع ذات صلة", "قد يعجبك أيضا", "الأكثر قراءة", "مقترحات لك", "موضوعات ذات صلة"],
    advertisement: ["إعلان", "تابع القراءة بعد الإعلان", "مرر للمتابعة"],
    furniture: ["شارك", "مشاركة", "طباعة", "تعليقات", "أضف تعليقا", "الرئيسية", "نسخ الرابط", "انسخ الرابط"],
    tags: ["الوسوم", "وسوم", "كلمات مفتاحية", "كلمات دالة"],
    photo: ["صورة", "الصورة", "تصوير", "أرشيف"],
    views: ["مشاهدة", "مشاهدات", "قراءة"],
    published: ["نشر", "نشر في", "تاريخ النشر"],
    updated: ["آخر تحديث", "تحديث"],
    at: ["الساعة", "في"],
    months: { "كانون الثاني": 1, شباط: 2, آذار: 3, نيسان: 4, أيار: 5, حزيران: 6, تموز: 7, آب: 8, أيلول: 9, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12, ابريل: 4, اغسطس: 8, اكتوبر: 10 },
    weekdays: ["الإثنين", "الاحد", "الاربعاء"],
    zones: { "بتوقيت غرينتش": "UTC", "بتوقيت جرينتش": "UTC", "بتوقيت مكة المكرمة": "Asia/Riyadh", "بتوقيت مكة": "Asia/Riyadh", "بتوقيت القدس": "Asia/Jerusalem", "بتوقيت غرب إندونيسيا": "Asia/Jakarta" },
    media: ["وكالة", "صحيفة", "قناة", "موقع", "شبكة", "جريدة", "إذاعة"],
    saysFrom: ["نقلا عن", "وفق ما ذكرت", "وفقا ل", "بحسب", "حسب", "ذكرت", "أفادت", "نقلت", "المصدر:"],
    says: [],
    agency: ["وكالة"],
    common: ["في", "من", "على", "إلى", "أن", "عن", "مع", "التي", "الذي", "هذا"],
  },
};

type ListKey = { [Key in keyof Vocabulary]: Vocabulary[Key] extends string[] ? Key : never }[keyof Vocabulary];

/** The words of all languages for something: pages mix them. */
export function wordsFor(key: ListKey): string[] {
  return Object.values(vocabularies).flatMap((vocabulary) => vocabulary[key]);
}

/** A text as it is compared: case, Arabic vowel signs and the forms of alef do not count, digits are 0 to 9. */
export function fold(text: string): string {
  return latinDigits(text).toLowerCase().replace(/[\u064B-\u0652\u0640]/g, "").replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي");
}

/** Arabic-Indic digits as 0 to 9, one for one: places in the text stay the same. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - (digit < "۰" ? 0x660 : 0x6f0)) % 10));
}

/** One of these words, as a part of a regular expression; the longest first. */
export function anyOf(words: string[]): string {
  return [...new Set(words)].sort((one, other) => other.length - one.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
}
