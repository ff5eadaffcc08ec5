export type Language = "id" | "en" | "ar";

/** Which digits: 2025 or ٢٠٢٥. Arabic papers west of Egypt print the former, so the language does not decide. */
export type Numerals = "latn" | "arab";

/** How an edition prints its dates. timeZone is an IANA name; an unknown one throws a RangeError. */
export type DateStyle = { language: Language; timeZone: string; numerals?: Numerals };

export function withNumerals(text: string, numerals: Numerals = "latn"): string {
  return numerals === "latn" ? text : text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}
