import { EditionsDocument } from "../graphql/generated/graphql.ts";
import type { Ask } from "../graphql/ask.ts";
import type { Edition } from "../routing/page.ts";

/** How long the list of editions may be old, in milliseconds. */
const freshFor = 30_000;

/** The editions decide which addresses exist, so every request needs them; they hardly ever change. */
export function rememberEditions(ask: Ask): { get(): Promise<Edition[]>; last(): Edition[] } {
  let editions: Edition[] = [];
  let asked = 0;
  let asking: Promise<Edition[]> | null = null;

  async function refresh(): Promise<Edition[]> {
    editions = (await ask(EditionsDocument, {})).editions!;
    asked = Date.now();
    return editions;
  }

  return {
    async get() {
      if (editions.length > 0 && Date.now() - asked < freshFor) return editions;
      asking ??= refresh().finally(() => (asking = null));
      return asking;
    },
    /** The last known, however old: to say in the right language that there is nothing to show. */
    last: () => editions,
  };
}
