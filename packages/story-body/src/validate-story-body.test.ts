import { describe, expect, test } from "vitest";
import type { StoryBody } from "./block.ts";
import { mostBlocks, mostCharacters, mostListItems } from "./limits.ts";
import { validateStoryBody } from "./validate-story-body.ts";

const story = "0b0f8a52-6b1c-4b6e-9d7e-2f1b6f1c9a10";

const everyBlock: StoryBody = [
  { id: "block0001", type: "paragraph", content: [{ text: "Plain, " }, { text: "bold and linked", marks: [{ type: "bold" }, { type: "link", href: "https://example.org/" }] }] },
  { id: "block0002", type: "heading", level: 2, content: [{ text: "Judul\nkedua" }] },
  { id: "block0003", type: "list", style: "numbered", items: [[{ text: "satu" }], []] },
  { id: "block0004", type: "quote", content: [{ text: "قال" }], attribution: "Somebody" },
  { id: "block0005", type: "image", mediaId: story, alt: "", caption: "Pelabuhan", credit: "iranintl" },
  { id: "block0006", type: "relatedStory", articleId: story, pickedBy: "editor" },
  { id: "block0007", type: "relatedStory", articleId: null, pickedBy: "recommender" },
  { id: "block0008", type: "relatedStory", articleId: null, pickedBy: "editor", headline: "Elsewhere" },
  { id: "block0009", type: "adBreak" },
  { id: "block0010", type: "embed", provider: "youtube", url: "https://www.youtube.com/watch?v=abcdefghijk", caption: "A film" },
];

const paragraph = (text: unknown, marks?: unknown) => ({ id: "block0001", type: "paragraph", content: [{ text, ...(marks !== undefined && { marks }) }] });

/** What is said about a body that is refused. */
function messages(input: unknown): string[] {
  const result = validateStoryBody(input);
  return result.ok ? [] : result.problems.map(({ message }) => message);
}

describe("a body in order", () => {
  test("comes back as it is", () => {
    expect(validateStoryBody(everyBlock)).toEqual({ ok: true, body: everyBlock });
    expect(JSON.stringify(validateStoryBody(structuredClone(everyBlock)))).toBe(JSON.stringify({ ok: true, body: everyBlock }));
  });

  test("may be empty", () => expect(validateStoryBody([])).toEqual({ ok: true, body: [] }));

  test("has one form: runs merged, marks in order and once, nothing empty", () => {
    const link = { type: "link", href: "HTTPS://example.org" };
    const content = [
      { text: "a", marks: [link, { type: "bold" }, { type: "bold" }] },
      { text: "" },
      { text: "b", marks: [{ type: "bold" }, { type: "link", href: "https://example.org" }] },
      { text: "c", marks: [] },
    ];
    expect(validateStoryBody([{ content, type: "quote", attribution: " ", id: "block0001" }])).toEqual({
      ok: true,
      body: [{ id: "block0001", type: "quote", content: [{ text: "ab", marks: [{ type: "bold" }, { type: "link", href: "https://example.org" }] }, { text: "c" }] }],
    });
  });

  test("gets the ids it has not", () => {
    const result = validateStoryBody([{ type: "adBreak" }, { id: undefined, type: "adBreak" }, { id: "given0001", type: "adBreak" }]);
    const ids = result.ok ? result.body.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(3);
    expect(ids).toEqual([expect.stringMatching(/^[a-z0-9]{10}$/), expect.stringMatching(/^[a-z0-9]{10}$/), "given0001"]);
  });

  test("may come without prototypes, as GraphQL makes its inputs", () => {
    const block = Object.assign(Object.create(null), { id: "block0001", type: "adBreak" });
    expect(validateStoryBody([block])).toEqual({ ok: true, body: [{ id: "block0001", type: "adBreak" }] });
  });
});

describe("a problem names its block", () => {
  test("counting from 1 for people and from 0 for programs", () => {
    const body: unknown[] = everyBlock.slice(0, 6);
    body.push({ id: "wrong0007", type: "heading", level: 1, content: [] });
    expect(validateStoryBody(body)).toEqual({
      ok: false,
      problems: [{ block: 6, blockId: "wrong0007", path: "[6].level", message: "block 7 (heading): level must be 2 or 3" }],
    });
  });

  test.each<[string, unknown, string]>([
    ["no list", { blocks: [] }, "the body must be a list of blocks"],
    ["null", null, "the body must be a list of blocks"],
    ["a block that is none", ["x"], "block 1: must be an object, not a string"],
    ["a type there is not", [{ type: "script" }], "block 1: type must be one of paragraph, heading, list, quote, image, relatedStory, adBreak, embed, not script"],
    ["a type that objects have anyway", [{ type: "constructor" }], "block 1: type must be one of paragraph, heading, list, quote, image, relatedStory, adBreak, embed, not constructor"],
    ["a field there is not", [{ type: "adBreak", onclick: "x" }], "block 1 (adBreak): onclick is no field of it"],
    ["a field of a run there is not", [{ type: "paragraph", content: [{ text: "a", html: "<b>" }] }], "block 1 (paragraph): content[0].html is no field of it"],
    ["a prototype sent as a field", JSON.parse('[{"type":"adBreak","__proto__":{"x":1}}]'), "block 1 (adBreak): __proto__ is no field of it"],
    ["no content", [{ type: "paragraph" }], "block 1 (paragraph): content must be a list, not missing"],
    ["a number for text", [paragraph(7)], "block 1 (paragraph): content[0].text must be text, not a number"],
    ["a NUL byte", [paragraph("a\0b")], "block 1 (paragraph): content[0].text has a control character"],
    ["a carriage return", [paragraph("a\r\nb")], "block 1 (paragraph): content[0].text has a control character"],
    ["half of an emoji", [paragraph("a\ud83d")], "block 1 (paragraph): content[0].text has half of a character (a lone surrogate)"],
    ["a mark there is not", [paragraph("a", [{ type: "blink" }])], "block 1 (paragraph): content[0].marks[0].type must be bold or italic or strikethrough or subscript or superscript or link"],
    ["two links on one text", [paragraph("a", [{ type: "link", href: "/a" }, { type: "link", href: "/b" }])], "block 1 (paragraph): content[0].marks must not have links to two places"],
    ["a short id", [{ id: "p1", type: "adBreak" }], "block 1 (adBreak): id must have 8 to 40 characters, a to z and 0 to 9"],
    ["an id twice", [{ id: "block0001", type: "adBreak" }, { id: "block0001", type: "adBreak" }], "block 2 (adBreak): id must be unique, and block0001 belongs to an earlier block"],
    ["a picture that is no UUID", [{ type: "image", mediaId: "m1", alt: "" }], "block 1 (image): mediaId must be a UUID"],
    ["a related story left open", [{ type: "relatedStory", pickedBy: "editor" }], "block 1 (relatedStory): articleId must be a UUID"],
    ["an embed of another service", [{ type: "embed", provider: "vimeo", url: "https://youtu.be/abcdefghijk" }], "block 1 (embed): url must be the address of a post on vimeo"],
    ["too many items", [{ type: "list", style: "bullet", items: Array.from({ length: mostListItems + 1 }, () => []) }], "block 1 (list): items has 501 entries; 500 is the most"],
  ])("%s", (_what, input, message) => expect(messages(input)).toEqual([message]));
});

describe("hostile input gives problems and no exception", () => {
  test.each<[string, unknown]>([
    ["100,000 blocks", Array.from({ length: 100_000 }, () => ({ type: "adBreak" }))],
    ["an array of four thousand million", Array(4_000_000_000)],
    ["a megabyte in one run", [paragraph("x".repeat(1_000_000))]],
    ["a text too long in sum", Array.from({ length: 11 }, () => ({ type: "paragraph", content: [{ text: "x".repeat(mostCharacters / 10) }] }))],
    ["deep nesting", JSON.parse(`${'[{"type":"list","style":"bullet","items":'.repeat(5_000)}[]${"}]".repeat(5_000)}`)],
    ["a class", [new Map([["type", "adBreak"]])]],
    ["inherited fields", [Object.create({ type: "adBreak" })]],
    ["a getter that throws", [{ get type(): never { throw new Error("no"); } }]],
    ["a proxy that throws", new Proxy([], { get: () => { throw new Error("no"); } })],
    ["numbers that are none", [{ type: "heading", level: NaN, content: [] }]],
    ["2,000 wrong runs", [{ type: "paragraph", content: Array.from({ length: 2_000 }, () => ({})) }]],
  ])("%s", (_what, input) => {
    const result = validateStoryBody(input);
    expect(result.ok).toBe(false);
    expect(result.ok ? 0 : result.problems.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(result).length).toBeLessThan(50_000);
  });

  test("a getter shows one thing only, however often it is asked", () => {
    let asked = 0;
    const shifty = { type: "paragraph", content: [{ get text() { return asked++ ? { evil: true } : "once"; } }] };
    expect(validateStoryBody([shifty])).toMatchObject({ ok: true, body: [{ content: [{ text: "once" }] }] });
  });

  test(`${mostBlocks} blocks are still a story`, () => {
    expect(validateStoryBody(Array.from({ length: mostBlocks }, () => ({ type: "adBreak" }))).ok).toBe(true);
    expect(messages(Array.from({ length: mostBlocks + 1 }, () => ({ type: "adBreak" })))).toEqual(["the body has 2001 blocks; 2000 is the most"]);
  });
});
