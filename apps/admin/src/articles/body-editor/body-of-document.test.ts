import { expect, test } from "vitest";
import { bodyOfDocument } from "./body-of-document.ts";
import { documentOfBody } from "./document-of-body.ts";
import { everyBlock } from "./every-block.fixture.ts";

test.each(everyBlock.map((block) => [`${block.type} ${block.id}`, block] as const))("%s survives the way into the editor and back", (_name, block) => {
  expect(bodyOfDocument(documentOfBody([block]))).toEqual([block]);
});

test("a whole story survives, in order", () => {
  expect(bodyOfDocument(documentOfBody(everyBlock))).toEqual(everyBlock);
});

test("an empty story is one empty paragraph in the editor, and no block when stored", () => {
  expect(documentOfBody([]).content).toHaveLength(1);
  expect(bodyOfDocument(documentOfBody([]))).toEqual([]);
});

test("neighbouring runs that are set alike become one", () => {
  const document = { type: "doc", content: [{ type: "paragraph", attrs: { id: "p" }, content: [{ type: "text", text: "one " }, { type: "text", text: "run" }] }] };
  expect(bodyOfDocument(document)).toEqual([{ id: "p", type: "paragraph", content: [{ text: "one run" }] }]);
});

test("a block without an id gets one; what the story cannot hold is left out", () => {
  const document = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "new" }] }, { type: "table" }] };
  expect(bodyOfDocument(document)).toEqual([{ id: expect.stringMatching(/./), type: "paragraph", content: [{ text: "new" }] }]);
});
