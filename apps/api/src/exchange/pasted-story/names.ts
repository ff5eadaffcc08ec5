import { anyOf, wordsFor } from "./vocabulary.ts";

const latinWord = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const particle = "bin|binti|ibn|al|el|van|von|de|da|di|der|abu";
const latinName = new RegExp(`^(?:${latinWord})(?:[ -](?:${latinWord}|${particle})){0,5}$`, "u");
const arabicName = /^[\p{Script=Arabic}\p{M}.]{2,20}(?: [\p{Script=Arabic}\p{M}.]{1,20}){0,4}$/u;

/** Whether a text can be somebody's name: a few capitalised words, or a few Arabic ones. */
export function isName(text: string): boolean {
  return text.length <= 60 && (latinName.test(text) || arabicName.test(text));
}

const mediaWords = /(?:^|[^\p{L}])(?:news|times|post|press|agency|tv|television|radio|daily|journal|herald|guardian|tribune|telegraph|gazette|observer|reuters|anadolu|jazeera|arabiya|xinhua|bloomberg|antara|kompas|tempo|republika|detik|wafa|tass|interfax|sputnik|media)(?:[^\p{L}]|$)/iu;

/** Whether a name is that of a medium rather than a person: NPR, Arab News, Kompas.com. */
export function isMedium(name: string): boolean {
  return mediaWords.test(name) || /\p{L}\.\p{L}{2,}/u.test(name) || /(?:^| )\p{Lu}{2,}(?: |$)/u.test(name);
}

const nameSequence = String.raw`\p{Lu}[\p{L}\p{M}\d'’-]*(?:\.\p{L}+)*(?: (?:of|the|and|\p{Lu}[\p{L}\p{M}\d'’-]*(?:\.\p{L}+)*)){0,4}`;
const media = anyOf(wordsFor("media"));
const before = new RegExp(`(?:${anyOf(wordsFor("saysFrom"))}) (?:(?<kind>${media}) )?(?:the )?(?<name>${nameSequence})`, "giu");
const behind = new RegExp(`(?:^|[.!?”"] )(?<name>${nameSequence}) (?:${anyOf(wordsFor("says"))})(?![\\p{L}])`, "gu");
const arabic = new RegExp(`(?:${anyOf(wordsFor("saysFrom"))})\\s*(?<name>(?:${media}) \\p{Script=Arabic}+(?: ال\\p{Script=Arabic}+)*)`, "gu");

/** Paragraphs are shorter than this; longer ones are not searched. */
const longest = 5_000;

/** The media a paragraph names as where it has its facts from. People who say something are none. */
export function findSources(paragraph: string): string[] {
  if (paragraph.length > longest) return [];
  const found: string[] = [];
  for (const match of paragraph.matchAll(behind)) if (isMedium(match.groups!["name"]!)) found.push(match.groups!["name"]!);
  for (const match of paragraph.matchAll(before)) {
    const { kind, name } = match.groups!;
    // With the flag i any letter passes for a capital: look again.
    const capitalised = /^(?:\p{Lu}\S*(?: (?:of|the|and) (?=\p{Lu})| (?=\p{Lu})|(?=$| )))+/u.exec(name!)?.[0].trim().replace(/ (?:of|the|and)$/, "");
    if (capitalised && (kind || isMedium(capitalised))) found.push(capitalised);
  }
  for (const match of paragraph.matchAll(arabic)) found.push(match.groups!["name"]!);
  return found;
}
