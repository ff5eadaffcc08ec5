export type Findable = { title: string; /** The page or kind it belongs to. */ where: string; href: string; text: string };

const most = 12;

/** What has all the words: those first whose title is the text, begins with it, has all words, and last those that only speak of them. */
export function find(index: Findable[], text: string): Findable[] {
  const asked = text.trim().toLowerCase();
  const words = asked.split(/[\s.]+/).filter(Boolean);
  if (!words.length) return [];
  const ranked = index.flatMap((entry) => {
    const rank = rankOf(entry, asked, words);
    return rank === null ? [] : [{ entry, rank }];
  });
  return ranked.toSorted((one, other) => one.rank - other.rank || one.entry.title.length - other.entry.title.length).slice(0, most).map(({ entry }) => entry);
}

function rankOf({ title, text }: Findable, asked: string, words: string[]): number | null {
  const name = title.toLowerCase();
  const last = name.slice(name.indexOf(".") + 1);
  if (name === asked) return 0;
  if (last === asked) return 1;
  if (name.startsWith(asked)) return 2;
  if (last.startsWith(asked)) return 3;
  if (words.every((word) => name.includes(word))) return 4;
  const all = `${name} ${text.toLowerCase()}`;
  return words.every((word) => all.includes(word)) ? 5 : null;
}
