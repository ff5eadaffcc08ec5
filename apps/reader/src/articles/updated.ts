/** A story counts as updated when it was changed more than ten minutes after it came out here: what is earlier is finishing touches. */
export function wasUpdated({ releasedAt, modifiedAt }: { releasedAt: string; modifiedAt: string }): boolean {
  return Date.parse(modifiedAt) - Date.parse(releasedAt) > 10 * 60_000;
}
