import { readDateline } from "./dateline.ts";
import { isMedium, isName } from "./names.ts";
import { type Entry, isParagraph } from "./reading.ts";

const mayStandBetween = new Set(["furniture", "advertisement", "section", "dated", "views", "agencyCredit", "tagline"]);

/** What entries are by those beside them: a byline above its headline, a name above that of its medium. */
export function readNeighbours(entries: Entry[]): Entry[] {
  const firstText = entries.findIndex(({ reading }) => reading.kind === "text" || reading.kind === "byline");
  const firstParagraph = entries.findIndex(({ reading, unit }) => reading.kind === "text" && isParagraph(unit.text));
  if (firstText < 0 || firstParagraph < 0) return entries;
  const read = [...entries];
  const { reading, unit } = entries[firstText]!;
  if (reading.kind === "byline" && isAboveHeadline(entries, firstText)) read[firstText] = { unit, reading: { ...reading, sure: true } };
  for (let index = firstText + 1; index < firstParagraph; index++) {
    const [name, medium] = [entries[index]!, entries[index + 1]!];
    if (!isPerson(name) || !isNameOfMedium(medium)) continue;
    read[index] = { unit: name.unit, reading: { kind: "byline", people: [{ name: name.unit.text, role: "author" }], sure: true } };
    read[index + 1] = { unit: medium.unit, reading: { kind: "furniture", why: "the medium that the author works for" } };
  }
  return read;
}

/** A headline may begin with "By", but it does not stand above another one. */
function isAboveHeadline(entries: Entry[], index: number): boolean {
  const next = entries.slice(index + 1).find(({ reading }) => !mayStandBetween.has(reading.kind));
  if (next?.reading.kind !== "text") return false;
  const { text } = next.unit;
  return text.split(" ", 3).length === 3 && !isParagraph(text) && !readDateline(text, { opening: false });
}

function isPerson({ unit, reading }: Entry): boolean {
  return reading.kind === "text" && /^\S+(?: \S+){1,3}$/u.test(unit.text) && isName(unit.text) && !isMedium(unit.text);
}

function isNameOfMedium({ unit, reading }: Entry): boolean {
  return reading.kind === "text" && isMedium(unit.text) && isName(unit.text) && unit.text.split(" ").length <= 3;
}
