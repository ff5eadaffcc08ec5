import { clean, readByline } from "./byline.ts";
import { isMedium, isName } from "./names.ts";
import type { PastedContributor } from "./pasted-story.ts";
import { findDate, type FoundDate } from "./printed-date.ts";
import { endsSentence, type Unit } from "./units.ts";
import { anyOf, fold, wordsFor } from "./vocabulary.ts";

/** What a unit is by its words alone, wherever it stands. A plain one may become anything by its place. */
export type Part = { unit: Unit } & (
  | { kind: "plain" }
  | { kind: "furniture"; what: string; why: string }
  | { kind: "advertisement" }
  | { kind: "tagline" }
  | { kind: "views"; count: number }
  | { kind: "byline"; people: PastedContributor[]; date: FoundDate | null; labelled: boolean }
  | { kind: "date"; date: FoundDate; updated: boolean }
  | { kind: "related"; headline: string | null }
  | { kind: "otherStories" }
);

export type PartOf<Kind extends Part["kind"]> = Extract<Part, { kind: Kind }>;
type Options = { timeZone: string; tagline?: string | null };

/** Longer ones are text: no furniture, no byline. */
const longestLabel = 300;

export function readParts(units: Unit[], options: Options): Part[] {
  return units.map((unit) => (unit.text.length > longestLabel ? { unit, kind: "plain" } : { unit, ...readLabel(unit.text, options) }));
}

/** Whether a unit reads like a paragraph rather than like a headline or a label. */
export function isParagraph({ text }: Unit): boolean {
  return text.length >= 160 || (text.length >= 45 && endsSentence(text));
}

type Label = Part extends infer Each ? (Each extends Part ? Omit<Each, "unit"> : never) : never;

const set = (words: string[]) => new Set(words.map(fold));
const advertisement = set(wordsFor("advertisement"));
const furniture = set(wordsFor("furniture"));
const otherStories = set(wordsFor("otherStories"));
const related = set(wordsFor("related"));
const tags = set(wordsFor("tags"));
const views = new RegExp(`^(?:(?<number>\\d[\\d.,]*)\\s*(?:${anyOf(wordsFor("views").map(fold))})|(?:dibaca|views?|مشاهدات)\\s*:?\\s*(?<behind>\\d[\\d.,]*)(?: kali)?)$`, "u");
const published = new RegExp(`^(?:${anyOf(wordsFor("published"))})(?: (?:on|pada|في))?\\s*:?\\s*`, "iu");
const updated = new RegExp(`^(?:${anyOf(wordsFor("updated"))})(?: (?:on|pada|في))?\\s*:?\\s*`, "iu");
const copyright = /^(?:©|\(c\)|copyright|hak cipta|all rights reserved|جميع الحقوق)/iu;
const following = /^(?:ikuti|follow|dapatkan|simak berita|temukan|get|تابعنا|تابعونا|تابع)\b.*(?:google news|whatsapp|telegram|channel|saluran|instagram|twitter|facebook|youtube|newsletter|واتساب|تليجرام|تلغرام|فيسبوك|تويتر)/iu;
const pages = /^(?:halaman|page|laman)\s*:?\s*\d[\d\s]*(?:selanjutnya|next|tampilkan semua|show all|»|>)*$|^\d+(?:\s+\d+)+\s*(?:selanjutnya|next|»|>)*$/iu;
const breadcrumbs = /^(?:beranda|home|الرئيسية)\s*(?:[/>»›|]\s*[^/>»›|]{1,40})+$/iu;

function readLabel(text: string, options: Options): Label {
  const folded = fold(text).replace(/[\s:.…]+$/u, "");
  if (advertisement.has(folded)) return { kind: "advertisement" };
  if (otherStories.has(folded)) return { kind: "otherStories" };
  const why = furnitureReason(text, folded);
  if (why) return { kind: "furniture", what: "page furniture", why };
  if (isTagline(text, folded, options)) return { kind: "tagline" };
  const colon = text.search(/[:：]/u);
  const label = colon < 0 ? "" : fold(text.slice(0, colon)).trim();
  if (related.has(label)) return { kind: "related", headline: text.slice(colon + 1).trim() || null };
  if (related.has(folded)) return { kind: "related", headline: null };
  if (tags.has(label)) return { kind: "furniture", what: "topics", why: "Topics are chosen from Warta's own list." };
  const seen = views.exec(folded)?.groups;
  if (seen) return { kind: "views", count: Number((seen["number"] ?? seen["behind"])!.replace(/[.,]/g, "")) };
  return readDated(text, options.timeZone) ?? { kind: "plain" };
}

function furnitureReason(text: string, folded: string): string | null {
  if (furniture.has(folded)) return "A button or label of the page.";
  if (copyright.test(text)) return "The page's copyright notice.";
  if (following.test(text)) return "An invitation to follow the page elsewhere.";
  if (pages.test(text)) return "The page's page numbers.";
  if (breadcrumbs.test(text)) return "The path to the page.";
  return null;
}

function isTagline(text: string, folded: string, { tagline }: Options): boolean {
  return (!!tagline && fold(tagline) === folded) || (text.length <= 80 && /^[^=]{3,} = [^=]{3,}$/u.test(text));
}

/** A date with nothing around it but a byline or the name of the site, or a byline alone; a date in a sentence is neither. */
function readDated(text: string, timeZone: string): Label | null {
  const date = findDate(text, timeZone);
  const around = date ? clean(`${clean(text.slice(0, date.start))} | ${clean(text.slice(date.end))}`) : text;
  if (date && updated.test(`${around}:`)) return around.replace(updated, "") ? null : { kind: "date", date, updated: true };
  const rest = clean(date ? around.replace(published, "") : around);
  if (date && !rest) return { kind: "date", date, updated: false };
  const people = readByline(rest);
  if (people) return { kind: "byline", people, date, labelled: true };
  if (!date || endsSentence(text) || rest.length > 40 || rest.split(" ").length > 5) return null;
  if (isName(rest) && rest.includes(" ") && !isMedium(rest)) return { kind: "byline", people: [{ name: rest, role: "author" }], date, labelled: false };
  return { kind: "date", date, updated: false };
}
