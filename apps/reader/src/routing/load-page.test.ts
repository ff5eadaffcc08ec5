import { describe, expect, test } from "vitest";
import { type Ask, nameOf, type Operation } from "../graphql/ask.ts";
import { loadPage } from "./load-page.ts";
import type { Wanted } from "./router.ts";

const wanted = (part: Partial<Wanted>): Wanted => ({ kind: "front", edition: "en", section: "", slug: "", after: null, ...part });
const none = { sections: [], articles: { nodes: [], pageInfo: {} }, mostRead: [], edition: null };

/** An API that answers every operation alike, and remembers which were asked. */
function anApi(answer: object): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  const ask = (async (operation: Operation) => {
    asked.push(nameOf(operation));
    return { ...none, ...answer };
  }) as unknown as Ask;
  return { ask, asked };
}

const load = (ask: Ask, part: Partial<Wanted>) => loadPage(ask, wanted(part), "2026-01-01T00:00:00Z");

describe("a story", () => {
  const api = () => anApi({ article: { path: "/en/world/the-slug" } });

  test("at its address is one operation", async () => {
    const { ask, asked } = api();
    expect(await load(ask, { kind: "article", section: "world", slug: "the-slug" })).toMatchObject({ status: 200, page: { kind: "article" } });
    expect(asked).toEqual(["ArticlePage"]);
  });

  test.each([
    ["home", "the-slug"],
    ["world", "an-old-slug"],
  ])("under /%s/%s moves to where it stands now", async (section, slug) => {
    expect(await load(api().ask, { kind: "article", section, slug })).toEqual({ redirect: "/en/world/the-slug" });
  });

  test("that does not exist is a 404 with the latest stories", async () => {
    const { ask, asked } = anApi({ article: null });
    expect(await load(ask, { kind: "article", section: "world", slug: "none" })).toMatchObject({ status: 404, page: { kind: "notFound" } });
    expect(asked).toEqual(["ArticlePage", "NotFoundPage"]);
  });
});

describe("a section", () => {
  test("that does not exist is a 404", async () => {
    expect(await load(anApi({ section: null }).ask, { kind: "section", section: "none" })).toMatchObject({ status: 404 });
  });

  test("without stories is a page, an older page without stories is none", async () => {
    const { ask } = anApi({ section: { name: "World" } });
    expect(await load(ask, { kind: "section", section: "world" })).toMatchObject({ status: 200 });
    expect(await load(ask, { kind: "section", section: "world", after: "end" })).toMatchObject({ status: 404 });
  });
});

describe.each<[string, string, Partial<Wanted>]>([
  ["a section", "SectionPage", { kind: "section", section: "world" }],
  ["an older page of a section", "SectionPage", { kind: "section", section: "world", after: "made-up" }],
  ["a story", "ArticlePage", { kind: "article", section: "world", slug: "\0" }],
])("%s", (_what, operation, part) => {
  /** Refuses the page's own operation; the error may be of another copy of ApiError, as it is while developing. */
  const refusing = (code: string) => {
    const { ask } = anApi({});
    return ((asked: never, variables: never) => (nameOf(asked) === operation ? Promise.reject(Object.assign(new Error("no"), { code })) : ask(asked, variables))) as Ask;
  };

  test("at an address that the API refuses as nonsense is a 404", async () => {
    expect(await load(refusing("BAD_USER_INPUT"), part)).toMatchObject({ status: 404 });
  });

  test("that the API fails to give is a failure", async () => {
    await expect(load(refusing("INTERNAL"), part)).rejects.toThrow("no");
  });
});
