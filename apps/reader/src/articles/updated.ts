/** A story counts as updated when it was changed more than ten minutes after it came out: what is earlier is finishing touches. */
export function wasUpdated(publishedAt: string, modifiedAt: string): boolean {
  return Date.parse(modifiedAt) - Date.parse(publishedAt) > 10 * 60_000;
}
