/** A line of the pasted text without what cannot be seen; numbered from 1. */
export type Line = { number: number; text: string; indented: boolean };

/** What belongs together: mostly one line; the lines of a paragraph that was broken to fit a width. */
export type Unit = { text: string; lines: Line[] };

/** The text in its units, and the lines in which there is nothing to be seen although they are not empty. */
export function readUnits(text: string): { units: Unit[]; unseen: Line[] } {
  const { lines, unseen } = readLines(text);
  const units = groupsOf(lines).flatMap((group) => (isWrapped(group) ? [unitOf(group)] : group.map((line) => unitOf([line]))));
  return { units, unseen };
}

/** A sentence ends here: with its mark, and perhaps a closing quote or bracket behind it. */
export function endsSentence(text: string): boolean {
  return /[.!?…؟][”’"'»)\]]*$/u.test(text.slice(-6));
}

/** Control characters, byte order marks, zero-width spaces, soft hyphens, and marks of writing direction, which the page sets itself. */
const invisible = /(?!\t)\p{Cc}|[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

function readLines(text: string): { lines: Line[]; unseen: Line[] } {
  const unseen: Line[] = [];
  const lines = text.toWellFormed().split(/\r\n|\n|\r/).flatMap((raw, index) => {
    // Breaks that word processors use are breaks here too, but no editor counts them as lines.
    const parts = raw.split(/[\v\f\u0085\u2028\u2029]/).map((part) => readLine(part, index + 1));
    if (raw.trim() && parts.every((part) => !part.text)) unseen.push(parts[0]!);
    return parts;
  });
  return { lines, unseen };
}

function readLine(raw: string, number: number): Line {
  const spaced = raw.replace(invisible, "").replace(/[\t\p{Zs}]+/gu, " ");
  return { number, text: spaced.trim(), indented: spaced.startsWith(" ") };
}

/** Lines with no empty one between them; where only some are indented, each of those begins a group. */
function groupsOf(lines: Line[]): Line[][] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (line.text) groups.at(-1)!.push(line);
    else if (groups.at(-1)!.length) groups.push([]);
  }
  return groups.flatMap((group) => (group.some(({ indented }) => indented) && group.some(({ indented }) => !indented) ? atIndents(group) : [group]));
}

function atIndents(group: Line[]): Line[][] {
  const parts: Line[][] = [];
  for (const line of group) {
    if (line.indented || !parts.length) parts.push([]);
    parts.at(-1)!.push(line);
  }
  return parts;
}

/** Whether a group was broken to fit a width: its lines but the last are about as long, few end a sentence, and some go on in lower case. */
function isWrapped(lines: Line[]): boolean {
  const inner = lines.slice(0, -1);
  const widest = inner.reduce((width, { text }) => Math.max(width, text.length), 0);
  if (widest < 45 || widest > 100) return false;
  const full = inner.filter(({ text }) => text.length >= widest * 0.7).length;
  const ended = inner.filter(({ text }) => endsSentence(text)).length;
  // Arabic has no lower case: there a second line alone does not tell.
  const caseless = /\p{Lo}/u.test(lines[0]!.text);
  if (caseless && inner.length < 2) return false;
  const goesOn = lines.slice(1).filter(({ text }) => /^[^\p{L}]*(?:\p{Ll}|\p{Lo})/u.test(text)).length;
  return full >= inner.length * 0.8 && ended <= inner.length * 0.3 && goesOn >= Math.max(1, inner.length * 0.4);
}

function unitOf(lines: Line[]): Unit {
  return { text: lines.map(({ text }) => text).join(" "), lines };
}
