export type Run = { text: string; latin: boolean };

/**
 * Cuts a text into runs of Latin script and the rest, so that in right-to-left text a name such as “Arab News (AN)” can be
 * isolated from the punctuation around it.
 */
export function latinRuns(text: string): Run[] {
  // “Ilustrasi: Warta” in an Arabic page is one thing, its colon included.
  if (text && !/\p{Script=Arabic}/u.test(text)) return [{ text, latin: true }];
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(/\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\d'’.&\-/ ]*[\p{Script=Latin}\p{M}\d])?/gu)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), latin: false });
    runs.push({ text: match[0], latin: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), latin: false });
  return runs;
}
