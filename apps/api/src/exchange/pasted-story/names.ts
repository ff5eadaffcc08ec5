const latinWord = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const particle = "bin|binti|ibn|al|el|van|von|de|da|di|der|abu";
const latinName = new RegExp(`^${latinWord}(?: (?:${latinWord}|${particle})){0,5}$`, "u");
const arabicName = /^[\p{Script=Arabic}\p{M}.]{2,20}(?: [\p{Script=Arabic}\p{M}.]{1,20}){0,4}$/u;

/** Whether a text can be somebody's name: a few capitalised words, or a few Arabic ones. */
export function isName(text: string): boolean {
  return text.length <= 60 && (latinName.test(text) || arabicName.test(text));
}

const known =
  "news times post press agency agence tv television radio daily journal herald guardian tribune telegraph gazette observer media " +
  "reuters anadolu jazeera arabiya xinhua bloomberg antara kompas tempo republika detik detikcom okezone sindonews tribunnews viva inews liputan6 wafa tass interfax sputnik kyodo haaretz " +
  "afp ap upi dpa bbc cnn npr abc nbc cbs mina rri tvri irna fars " +
  "رويترز الأناضول الجزيرة العربية وفا هآرتس شينخوا معا صفا";
const medium = new RegExp(`(?:^|[^\\p{L}\\d])(?:${known.replaceAll(" ", "|")})(?:[^\\p{L}\\d]|$)`, "iu");

/** Whether a name is that of a medium rather than a person or a country: NPR, Arab News, Kompas.com. */
export function isMedium(name: string): boolean {
  return medium.test(name) || isSite(name) || /^detik\p{Lu}/u.test(name);
}

/** Kompas.com, REPUBLIKA.CO.ID */
export function isSite(name: string): boolean {
  return /^\S+\.\p{L}{2,}$/u.test(name);
}

/** ANTARA, MINA, د ب أ: how agencies like to be called. Arabic has no capitals: its letters stand apart. */
export function isAcronym(name: string): boolean {
  return /^\p{Lu}{2,}$|^\p{Script=Arabic}(?:[ .]{1,2}\p{Script=Arabic}){1,3}\.?$/u.test(name);
}
