/** A text as it is compared: case, Arabic vowel signs and the forms of alef do not count, digits are 0 to 9. */
export function fold(text: string): string {
  return latinDigits(text).toLowerCase().replace(/[\u064B-\u0652\u0640]/g, "").replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replaceAll("’", "'");
}

/** Arabic-Indic digits as 0 to 9, one for one: places in the text stay the same. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** Without the signs that part a name or a label from what stands beside it. */
export function clean(text: string): string {
  return text.replace(/^[\s|,،:：;•·»›>►▶→–—-]+/u, "").replace(/(?<![\s|,،:：;•·»›>►▶→–—-])[\s|,،:：;•·»›>►▶→–—-]+$/u, "");
}

/** One of these words, as a part of a regular expression; the longest first. */
export function anyOf(words: string[]): string {
  return [...new Set(words)].sort((one, other) => other.length - one.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
}
