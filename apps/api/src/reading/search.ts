/** The pattern for `ilike` that finds a text as it is, whatever the signs in it. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
