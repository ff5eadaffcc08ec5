import sharp from "sharp";
import { expect, test } from "vitest";
import { globalId } from "../global-id.ts";
import { addPicture } from "../media/media.service.ts";
import { aDraft } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();

const update = `mutation ($input: UpdateArticleInput!) { result: updateArticle(input: $input) {
  ... on ArticlePayload { article { document linked { id } body { ... on ImageBlock { image { id } } } } userErrors { code field message } } } }`;

async function change(body: unknown) {
  const draft = await aDraft(room);
  const editor = await room.as("editor");
  return (await editor(update, { input: { id: globalId("Article", draft.id), expectedVersion: draft.version, body } })).data.result;
}

test("a document names pictures and stories by the ids they have everywhere else", async () => {
  const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#369" } }).png().toBuffer();
  const image = globalId("Image", (await addPicture(room.ctx(), png, { fileName: "a.png" })).id);
  const story = globalId("Article", (await aDraft(room)).id);
  const document = [
    { id: "picture001", type: "image", mediaId: image, alt: "A square" },
    { id: "related001", type: "relatedStory", articleId: story, pickedBy: "editor" },
    { id: "related002", type: "relatedStory", articleId: null, pickedBy: "recommender" },
  ];
  const { article, userErrors } = await change(document);
  expect(userErrors).toEqual([]);
  expect(article).toMatchObject({ document, linked: [{ id: story }] });
  expect(article.body[0]).toEqual({ image: { id: image } });
});

test.each([
  ["a picture", { type: "image", mediaId: "0191d3a5-7b1e-7c3a-9d55-4f1e2a3b4c5d", alt: "" }, "mediaId", "is not the id of an Image."],
  ["a story", { type: "relatedStory", articleId: globalId("Image", "0191d3a5-7b1e-7c3a-9d55-4f1e2a3b4c5d"), pickedBy: "editor" }, "articleId", "is not the id of an Article."],
])("an id that is none of %s is the input's fault, at its block", async (_what, block, name, message) => {
  const { article, userErrors } = await change([{ id: "paragraph1", type: "paragraph", content: [{ text: "Isi." }] }, { id: "block00001", ...block }]);
  expect(article).toBeNull();
  expect(userErrors).toEqual([{ code: "INVALID_ID", field: ["body", "1", name], message: expect.stringContaining(message) }]);
});
