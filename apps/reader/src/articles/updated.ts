/** A story counts as updated when it was changed more than ten minutes after it came out here: what is earlier is finishing touches. */
export function wasUpdated({ releasedAt, modifiedAt }: { releasedAt: string | null; modifiedAt: string }): boolean {
  return releasedAt !== null && Date.parse(modifiedAt) - Date.parse(releasedAt) > 10 * 60_000;
}
