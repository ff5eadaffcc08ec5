/** What PostgreSQL puts before a match, after it, and between excerpts: characters for private use, which no text is written in. */
export const matchSigns = ["\uE000", "\uE001", "\uE002"] as const;

/** A text with marked matches as its pieces. Words that follow one another are one match: “Port Klang”, not “Port” and “Klang”. */
export function matchPieces(marked: string): { text: string; isMatch: boolean }[] {
  const [start, stop] = matchSigns;
  const joined = marked.replace(/\s+/g, " ").replaceAll(`${stop} ${start}`, " ");
  return joined.split(start).flatMap((part, index) => {
    if (index === 0) return piece(part, false);
    const [match = "", after = ""] = part.split(stop);
    return [...piece(match, true), ...piece(after, false)];
  });
}

const piece = (text: string, isMatch: boolean) => (text ? [{ text, isMatch }] : []);
