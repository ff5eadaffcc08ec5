import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import type { StoryBody } from "@warta/story-body";
import { expect, test } from "vitest";
import { bodyExtensions } from "./body-extensions.ts";
import { bodyOfDocument } from "./body-of-document.ts";
import { documentOfBody } from "./document-of-body.ts";
import { everyBlock } from "./every-block.fixture.ts";

const schema = getSchema(bodyExtensions(""));

test("the editor's own schema holds every block, and gives it back unchanged", () => {
  const document = Node.fromJSON(schema, documentOfBody(everyBlock));
  document.check();
  expect(bodyOfDocument(document.toJSON() as object)).toEqual(everyBlock);
});

test("the order in which marks were stored is no change to a story", () => {
  const stored: StoryBody = [{ id: "p", type: "paragraph", content: [{ text: "both", marks: [{ type: "bold" }, { type: "link", href: "/a" }] }] }];
  const opened = bodyOfDocument(documentOfBody(stored));
  const edited = bodyOfDocument(Node.fromJSON(schema, documentOfBody(stored)).toJSON() as object);
  expect(edited).toEqual(opened);
});

test("a list holds one level, each item one paragraph", () => {
  const nested = { type: "doc", content: [{ type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph" }, { type: "bulletList" }] }] }] };
  expect(() => Node.fromJSON(schema, nested).check()).toThrow("Invalid content");
});
