import { isAge } from "./age.ts";
import { isMedium } from "./names.ts";
import { anyOf, clean, fold } from "./spelling.ts";
import { foldedWordsFor, wordsFor } from "./vocabulary.ts";

const folded = (words: Iterable<string>) => anyOf([...words].map(fold));
const gap = String.raw`[\s|,:;·•/()\d+]`;
const buttons = new RegExp(`^(?:(?:${folded(foldedWordsFor("furniture"))})(?:${gap}+(?:x(?:${gap}+|$))?|$))+$`, "u");
const page = folded(foldedWordsFor("page"));
const next = folded(foldedWordsFor("nextPage"));
const pager = new RegExp(`^(?:(?:${page})\\s*:?\\s*(?:\\d|${next}|[\\s|:/»›>…-])+|\\d+(?: \\d+)+ (?:${next}))$`, "u");
const trail = new RegExp(`^(?:${folded(foldedWordsFor("home"))})[ ]?(?:[/>»›|][^/>»›|]+)+$`, "u");
const homePage = new RegExp(`^(?<medium>\\S+(?: \\S+)?) (?:${anyOf(wordsFor("home"))})$`, "iu");
const services = /google news|whatsapp|telegram|instagram|facebook|twitter|youtube|tiktok|newsletter|واتساب|تلغرام|فيسبوك|تويتر/u;
const following = new RegExp(`^(?:${folded(foldedWordsFor("follow"))})(?!\\p{L})`, "u");
const followAlone = foldedWordsFor("follow");
const rights = new RegExp(`^(?:©|\\(c\\) ?\\d{4}|(?:${folded(foldedWordsFor("rights"))})(?: ?(?:©|\\(c\\)|\\d{4}|[-–|:.]|$)| dilindungi))`, "u");
const tags = new RegExp(`^(?:${folded(foldedWordsFor("tags"))})\\s*:`, "u");
const advertisement = foldedWordsFor("advertisement");
const otherStories = foldedWordsFor("otherStories");
const sections = foldedWordsFor("sections");
const labels = new Set(wordsFor("tags").map(fold));

/** Lines of furniture are short. */
const longest = 200;

/** Why a line is furniture of the page it was copied from, or null when it is not surely so. */
export function whyFurniture(text: string): string | null {
  if (text.length > longest) return null;
  const line = fold(text);
  const bare = bareOf(text);
  if (buttons.test(line) || buttons.test(bare)) return "buttons and hints of the page, not of the story";
  if (pager.test(line)) return "the numbers of the pages the story was shown on";
  if (trail.test(line)) return "the way from the home page to the story";
  const medium = homePage.exec(text)?.groups!["medium"];
  if (medium && isMedium(medium)) return "the way to the medium's home page";
  if (isAge(text)) return "how old the page was when it was copied";
  if (rights.test(line)) return "a notice about rights or standards that the page prints below every story";
  if (tags.test(line) || labels.has(bare)) return "the page's tags: topics are chosen in Warta";
  if (followAlone.has(bare) ? bare.includes(" ") : following.test(line) && services.test(line)) return "an invitation to follow the medium elsewhere";
  return null;
}

/** ADVERTISEMENT, Iklan, "Scroll to continue with content". */
export function isAdvertisement(text: string): boolean {
  return text.length <= longest && advertisement.has(bareOf(text));
}

/** A heading over a list of other stories. */
export function isOtherStories(text: string): boolean {
  return text.length <= longest && otherStories.has(bareOf(text));
}

/** The name of a section, as pages print it above a headline. */
export function isSection(text: string): boolean {
  return text.length <= longest && sections.has(bareOf(text));
}

function bareOf(text: string): string {
  return fold(clean(text.replace(/^[([*]+|[)\]*]+$/g, "")));
}
