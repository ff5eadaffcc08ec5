import { isAcronym, isMedium, isSite } from "./names.ts";

/** Where and by whom a story was filed, as printed before its first sentence. */
export type PrintedDateline = { place: string; agency: string | null; rest: string };

const dash = String.raw`\s*(?:[–—]|--?(?=\s))\s*`;
const setApart = String.raw`\s+(?:[–—]|--?)\s+`;
const place = String.raw`(?<place>\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}(?:, \p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)?)?)`;
const site = String.raw`(?<agency>[\p{L}\d]+(?:\.[\p{L}\d]+)+)`;
const agency = String.raw`(?<agency>[\p{L}\d][\p{L}\p{M}\d.&’'-]*(?: \p{Lu}[\p{L}\d.’'-]*){0,3})`;
const date = String.raw`(?:,? \(?(?:\d{1,2} \p{L}+|\p{L}+\.? \d{1,2}|\d{1,2}/\d{1,2})(?:,? \d{4})?\)?)?`;
const arabicWord = String.raw`[\p{Script=Arabic}\p{M}]+`;
const arabicPlace = String.raw`(?<place>${arabicWord}(?: ${arabicWord}){0,2})`;
const arabicAgency = String.raw`(?<agency>[\p{L}\p{M}.]+(?: [\p{L}\p{M}.]+){0,2})`;

const arabicDate = String.raw`(?: [\d٠-٩]{1,2} ${arabicWord}(?:[ /]${arabicWord}){0,2})?`;

const bracketed = [new RegExp(`^${place}${date} ?\\(${agency}\\)${date}${dash}`, "u"), new RegExp(`^${arabicPlace}${arabicDate} ?(?:[–—-] ?)?\\(${arabicAgency}\\)\\s*[–—:-]+\\s*`, "u")];
const behindComma = [new RegExp(`^${place}${date}, ?${agency}${date}${dash}`, "u"), new RegExp(`^${arabicPlace}\\s*[–—-]\\s*${arabicAgency}\\s*[–—-]\\s*`, "u")];
const siteFirst = new RegExp(`^${site}, ${place}${date}${dash}`, "u");
const alone = [new RegExp(`^${place}${date}${setApart}`, "u"), new RegExp(`^(?<place>${arabicWord}(?: ${arabicWord})?) [–—-] `, "u")];

/**
 * The dateline before a paragraph's first sentence, or null: "Moskow, MINA – …", "LONDON (AP) — …", "TEMPO.CO, Jakarta - …",
 * "غزة (وفا) - …". A place with no agency counts only when `opening`: further down a dash means something else.
 */
export function readDateline(paragraph: string, { opening }: { opening: boolean }): PrintedDateline | null {
  const start = paragraph.slice(0, 120);
  const read = (pattern: RegExp) => {
    const match = pattern.exec(start);
    const rest = match ? paragraph.slice(match[0].length) : "";
    return !/^\p{Ll}/u.test(rest) && rest.split(" ", fewestWords).length === fewestWords ? { place: match!.groups!["place"]!, agency: match!.groups!["agency"] ?? null, rest } : null;
  };
  const found = [siteFirst, ...bracketed].map(read).find(Boolean) ?? behindComma.map(read).find((each) => each && isAgency(each.agency!)) ?? (opening ? alone.map(read).find(Boolean) : null);
  if (!found || isSite(found.place)) return null;
  return { ...found, place: asWritten(found.place) };
}

const onlySite = new RegExp(`^${site}${setApart}`, "u");

/** A paragraph that begins with its site and no place, "KOMPAS.com - …", without that. */
export function withoutSite(text: string): string {
  return text.replace(onlySite, "");
}

/** With less behind it, it is a label or a date. */
const fewestWords = 3;

/** "Paris, Prancis –" is a place and its country. */
function isAgency(name: string): boolean {
  return isMedium(name) || isAcronym(name);
}

/** JAKARTA is how a dateline is set, not how the place is called; DKI and UK stay. */
function asWritten(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => (word.length > 3 && word === word.toUpperCase() ? word[0]! + word.slice(1).toLowerCase() : word));
}
