import type { StoryBody } from "@warta/story-body";

/** A story with every block and every mark there is. */
export const everyBlock: StoryBody = [
  { id: "p1", type: "paragraph", content: [{ text: "Plain, " }, { text: "bold and linked", marks: [{ type: "bold" }, { type: "link", href: "https://example.org" }] }, { text: " H" }, { text: "2", marks: [{ type: "subscript" }] }, { text: "O" }] },
  { id: "p2", type: "paragraph", content: [{ text: "first line\nsecond line" }, { text: "\nin italics", marks: [{ type: "italic" }] }] },
  { id: "h2", type: "heading", level: 2, content: [{ text: "Heading" }] },
  { id: "h3", type: "heading", level: 3, content: [{ text: "Smaller", marks: [{ type: "strikethrough" }] }] },
  { id: "l1", type: "list", style: "bullet", items: [[{ text: "one" }], [{ text: "two", marks: [{ type: "superscript" }] }]] },
  { id: "l2", type: "list", style: "numbered", items: [[{ text: "first" }]] },
  { id: "q1", type: "quote", content: [{ text: "Said so." }], attribution: "Somebody" },
  { id: "q2", type: "quote", content: [{ text: "Nobody said so." }] },
  { id: "i1", type: "image", mediaId: "m1", alt: "A harbour", caption: "The harbour", credit: "iranintl" },
  { id: "i2", type: "image", mediaId: "m2", alt: "" },
  { id: "r1", type: "relatedStory", articleId: "a1", pickedBy: "editor" },
  { id: "r2", type: "relatedStory", articleId: null, pickedBy: "recommender" },
  { id: "r3", type: "relatedStory", articleId: null, pickedBy: "editor", headline: "Words of a story that is not here" },
  { id: "ad", type: "adBreak" },
  { id: "e1", type: "embed", provider: "youtube", url: "https://www.youtube.com/watch?v=abc", caption: "A film" },
];
