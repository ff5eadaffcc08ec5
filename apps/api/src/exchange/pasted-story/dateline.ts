/** Where and by whom a story was filed, as printed before its first sentence. */
export type PrintedDateline = { place: string; agency: string | null; rest: string };

const dash = String.raw`\s*(?:[–—]|--|-(?=\s))\s*`;
const place = String.raw`(?<place>\p{Lu}[\p{L}\p{M}.'’/-]*(?: \p{Lu}[\p{L}\p{M}.'’/-]*){0,3})`;
const agency = String.raw`(?<agency>[\p{L}\d][\p{L}\p{M}\d.&/-]*(?: \p{Lu}[\p{L}\d.]*){0,3})`;
const site = String.raw`(?<agency>[\p{L}\d]+(?:\.[\p{L}\d]+)+)`;
const date = String.raw`(?:,? \(?(?:\d{1,2} \p{L}+|\p{L}+\.? \d{1,2}|\d{1,2}/\d{1,2})(?:,? \d{4})?\)?)?`;
const arabicWord = String.raw`[\p{Script=Arabic}\p{M}]+`;
const arabicPlace = String.raw`(?<place>${arabicWord}(?: ${arabicWord}){0,2})`;
const arabicAgency = String.raw`(?<agency>[\p{L}\p{M}.]+(?: [\p{L}\p{M}.]+){0,2})`;

const withAgency = [
  new RegExp(`^${site}, ${place}${date}${dash}`, "u"),
  new RegExp(`^${place}${date}, ?\\(?${agency}\\)?${date}${dash}`, "u"),
  new RegExp(`^${place}${date} ?\\(${agency}\\)${date}${dash}`, "u"),
  new RegExp(`^${arabicPlace} ?\\(${arabicAgency}\\)\\s*[–—:-]+\\s*`, "u"),
  new RegExp(`^${arabicPlace}\\s*[–—-]\\s*${arabicAgency}\\s*[–—-]\\s*`, "u"),
];
const withoutAgency = [new RegExp(`^${place}${date}${dash}`, "u"), new RegExp(`^${arabicPlace}\\s*[–—-]\\s+`, "u")];

/** The dateline before a paragraph's first sentence, or null: "Moskow, MINA – …", "LONDON (AP) — …", "TEMPO.CO, Jakarta - …", "غزة (وفا) - …". */
export function readDateline(paragraph: string): PrintedDateline | null {
  const start = paragraph.slice(0, 120);
  for (const pattern of [...withAgency, ...withoutAgency]) {
    const match = pattern.exec(start);
    const rest = match && paragraph.slice(match[0].length);
    if (rest && !/^\p{Ll}/u.test(rest)) return { place: asWritten(match.groups!["place"]!), agency: match.groups!["agency"] ?? null, rest };
  }
  return null;
}

/** JAKARTA is how a dateline is set, not how the place is called; DKI and UK stay. */
function asWritten(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => (word.length > 3 && word === word.toUpperCase() ? word[0]! + word.slice(1).toLowerCase() : word));
}
