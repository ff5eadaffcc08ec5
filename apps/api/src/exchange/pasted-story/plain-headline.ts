const longest = 300;

/** A headline for a text that has none: its first sentence, shortened at a word when it is too long. */
export function headlineFrom(text: string): string {
  const start = text.slice(0, longest + 1);
  const sentence = /^.{8,}?[.!?؟](?=[\s”"’»)]|$)/su.exec(start)?.[0] ?? start;
  if (sentence.length <= longest) return sentence;
  const room = start.slice(0, longest - 1);
  const space = room.lastIndexOf(" ");
  // Half of a character is none.
  return `${(space > longest / 2 ? room.slice(0, space) : room).replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…`;
}
