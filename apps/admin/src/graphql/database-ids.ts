/*
 * Inside the body's JSON the API keeps pictures and stories by their database ids; everywhere else it gives global ids, which
 * are base64url of "Kind:id". Until both are the same, this file is the only place that knows.
 */

/** The id by which a body names the thing with this global id. Gives back what is no global id. */
export function bodyId(id: string): string {
  const match = /^(?:Article|Image):(.+)$/.exec(decode(id));
  return match?.[1] ?? id;
}

function decode(text: string): string {
  try {
    return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}
