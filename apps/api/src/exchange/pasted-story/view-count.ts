import { anyOf, fold } from "./spelling.ts";
import { foldedWordsFor } from "./vocabulary.ts";

const words = anyOf([...foldedWordsFor("views")]);
const number = String.raw`(?<number>\d{1,3}(?:[.,]\d{3})+|\d{1,9})`;
const behind = new RegExp(`^${number} ?x? ?(?:${words})$`, "u");
const before = new RegExp(`^(?:${words})\\s*:?\\s*${number}(?: ?(?:kali|x|times))?$`, "u");

/** How often a page says that it was read: "22 Views", "Dibaca 1.204 kali". */
export function readViewCount(text: string): number | null {
  if (text.length > 40) return null;
  const line = fold(text);
  const found = behind.exec(line) ?? before.exec(line);
  return found && Number(found.groups!["number"]!.replace(/[.,]/g, ""));
}
