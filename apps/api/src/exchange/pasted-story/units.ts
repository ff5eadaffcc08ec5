/** A line of the pasted text that is not empty, without what cannot be seen; numbered from 1. */
export type Line = { number: number; text: string; indented: boolean };

/** What belongs together: mostly one line; the lines of a paragraph that was broken to fit a width. */
export type Unit = { text: string; lines: Line[] };

export function readUnits(text: string): Unit[] {
  return groupsOf(text).flatMap((lines) => (isWrapped(lines) ? unwrap(lines) : lines.map((line) => ({ text: line.text, lines: [line] }))));
}

/** A sentence ends here: with its mark, and perhaps a closing quote or bracket behind it. */
export function endsSentence(text: string): boolean {
  return /[.!?…؟][”’"'»)\]]*$/u.test(text.slice(-6));
}

/** Lines with no empty one between them. */
function groupsOf(text: string): Line[][] {
  const groups: Line[][] = [[]];
  for (const [index, raw] of text.toWellFormed().split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).entries()) {
    const spaced = raw.replace(invisible, "").replace(/[\t\p{Zs}]+/gu, " ");
    const line = { number: index + 1, text: spaced.trim(), indented: spaced.startsWith(" ") };
    if (line.text) groups.at(-1)!.push(line);
    else if (groups.at(-1)!.length) groups.push([]);
  }
  return groups.filter((group) => group.length);
}

/** Control characters, byte order marks, zero-width spaces, soft hyphens, and marks of writing direction, which the page sets itself. */
const invisible = /(?!\t)\p{Cc}|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** Whether a group was broken to fit a width: its lines but the last are about as long, few end a sentence, and some go on in lower case. */
function isWrapped(lines: Line[]): boolean {
  const inner = lines.slice(0, -1);
  const widest = inner.reduce((width, { text }) => Math.max(width, text.length), 0);
  if (widest < 45 || widest > 100) return false;
  const full = inner.filter(({ text }) => text.length >= widest * 0.7).length;
  const ended = inner.filter(({ text }) => endsSentence(text)).length;
  const goesOn = lines.slice(1).filter(({ text }) => /^[^\p{L}]*(?:\p{Ll}|\p{Lo})/u.test(text)).length;
  const enough = inner.length === 1 ? 1 : inner.length * 0.4;
  const script = /\p{Lo}/u.test(lines[0]!.text) && inner.length < 2 ? Infinity : enough;
  return full >= inner.length * 0.8 && ended <= inner.length * 0.3 && goesOn >= script;
}

/** Joins the lines of a paragraph; an indented line begins a new one. */
function unwrap(lines: Line[]): Unit[] {
  const marked = lines.some(({ indented }) => indented) && lines.some(({ indented }) => !indented);
  const units: Unit[] = [];
  for (const line of lines) {
    const unit = units.at(-1);
    if (unit && !(marked && line.indented)) unit.lines.push(line);
    else units.push({ text: "", lines: [line] });
  }
  return units.map((unit) => ({ ...unit, text: unit.lines.map(({ text }) => text).join(" ") }));
}
