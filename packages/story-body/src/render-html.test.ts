import { describe, expect, test } from "vitest";
import type { Block, StoryBody } from "./block.ts";
import { type HtmlOptions, renderHtml } from "./render-html.ts";
import { renderInlineHtml } from "./render-inline-html.ts";

const id = "block0001";
const options: HtmlOptions = {
  related: (block) => (block.headline ? { headline: block.headline, url: block.articleId ? `https://example.org/${block.articleId}` : null } : null),
  image: (block) => (block.mediaId === "gone" ? null : { src: `/media/${block.mediaId}.webp`, width: 800, height: 450, srcset: "/a.webp 400w, /b.webp 800w" }),
  labels: { related: "Baca Juga", advertisement: "Iklan" },
};
const html = (...body: Block[]) => renderHtml(body, options);

describe("each block has its element", () => {
  test.each<[string, Block, string]>([
    ["paragraph", { id, type: "paragraph", content: [{ text: "Satu\ndua & tiga" }] }, "<p>Satu<br>dua &#38; tiga</p>"],
    ["empty paragraph", { id, type: "paragraph", content: [] }, ""],
    ["headings", { id, type: "heading", level: 3, content: [{ text: "Judul" }] }, "<h3>Judul</h3>"],
    ["bullets", { id, type: "list", style: "bullet", items: [[{ text: "a" }], [{ text: "b" }]] }, "<ul><li>a</li><li>b</li></ul>"],
    ["numbers", { id, type: "list", style: "numbered", items: [[{ text: "a" }]] }, "<ol><li>a</li></ol>"],
    ["quote", { id, type: "quote", content: [{ text: "Ya." }], attribution: "Putin" }, "<blockquote><p>Ya.</p><footer><cite>Putin</cite></footer></blockquote>"],
    ["quote of nobody", { id, type: "quote", content: [{ text: "Ya." }] }, "<blockquote><p>Ya.</p></blockquote>"],
    [
      "picture, its credit apart",
      { id, type: "image", mediaId: "m1", alt: 'a "b"', caption: "Dua presiden", credit: "iranintl" },
      '<figure><img src="/media/m1.webp" srcset="/a.webp 400w, /b.webp 800w" width="800" height="450" alt="a &#34;b&#34;"><figcaption>Dua presiden <small>iranintl</small></figcaption></figure>',
    ],
    ["picture that is gone", { id, type: "image", mediaId: "gone", alt: "" }, ""],
    ["related story", { id, type: "relatedStory", articleId: "a1", pickedBy: "editor", headline: "Lavrov" }, '<aside><p>Baca Juga: <a href="https://example.org/a1" rel="noopener">Lavrov</a></p></aside>'],
    ["related story not in this archive", { id, type: "relatedStory", articleId: null, pickedBy: "editor", headline: "Lavrov" }, "<aside><p>Baca Juga: Lavrov</p></aside>"],
    ["related story nobody found", { id, type: "relatedStory", articleId: null, pickedBy: "recommender" }, ""],
    ["ad break", { id, type: "adBreak" }, ""],
    [
      "embed, as a link",
      { id, type: "embed", provider: "youtube", url: "https://www.youtube.com/watch?v=abcdefghijk", caption: "Film" },
      '<figure><a href="https://www.youtube.com/watch?v=abcdefghijk" rel="noopener">https://www.youtube.com/watch?v=abcdefghijk</a><figcaption>Film</figcaption></figure>',
    ],
  ])("%s", (_what, block, expected) => expect(html(block)).toBe(expected));

  test("and marks nest in one order, one link for neighbours that share it", () => {
    const link = { type: "link", href: "https://example.org/?a=1&b=2" } as const;
    const runs = [{ text: "a", marks: [link, { type: "italic" } as const, { type: "bold" } as const] }, { text: "b", marks: [link] }, { text: "2", marks: [{ type: "subscript" } as const] }];
    expect(renderInlineHtml(runs)).toBe('<a href="https://example.org/?a=1&#38;b=2" rel="noopener"><strong><em>a</em></strong>b</a><sub>2</sub>');
  });
});

describe("a body nobody validated renders nothing harmful", () => {
  const attack = `"><script>alert(1)</script><img src=x onerror='alert(1)'>`;
  const hostile: unknown[] = [
    { type: "paragraph", content: [{ text: attack, marks: [{ type: "link", href: "javascript:alert(1)" }] }] },
    { type: "paragraph", content: [{ text: attack, marks: [{ type: "link", href: `https://example.org/${attack}` }] }] },
    { type: "paragraph", content: [{ text: "x", marks: [{ type: "script" }, { type: "img onerror=alert(1)" }, null] }, null, 7, { text: { toString: () => attack } }] },
    { type: "heading", level: attack, content: [{ text: attack }] },
    { type: "list", style: attack, items: [[{ text: attack }], attack, null] },
    { type: "quote", content: attack, attribution: attack },
    { type: "image", mediaId: attack, alt: attack, caption: attack, credit: attack },
    { type: "relatedStory", articleId: attack, pickedBy: "editor", headline: attack },
    { type: "embed", provider: attack, url: `javascript:alert("https://youtu.be/")`, caption: attack },
    { type: "script", content: [{ text: attack }] },
    { type: "__proto__" },
    null,
    attack,
  ];
  /** What is left when everything the renderer means to write is taken away. */
  const leftOver = (rendered: string) =>
    rendered.replaceAll(/<(?:\/?(?:p|h2|h3|ul|ol|li|blockquote|footer|cite|figure|figcaption|small|aside|strong|em|s|sub|sup|br|a)|a href="(?:https?:\/\/|\/)[^"<>]*" rel="noopener"|img [^<>]*)>/g, "");

  test.each(hostile.map((block) => [block]))("%j", (block) => {
    const rendered = renderHtml([block] as StoryBody, options);
    expect(leftOver(rendered)).not.toMatch(/[<>]/);
    expect(rendered).not.toMatch(/<script|javascript:[^&]*"|<img src="?x/);
  });

  test("nor do the resolvers' answers", () => {
    const rendered = renderHtml([{ id, type: "relatedStory", articleId: "a", pickedBy: "editor" }, { id, type: "image", mediaId: "m", alt: "" }], {
      related: () => ({ headline: attack, url: "javascript:alert(1)" }),
      image: () => ({ src: "/a.webp", width: attack as never, height: 1, srcset: attack }),
      labels: { related: attack, advertisement: attack },
    });
    expect(leftOver(rendered)).not.toMatch(/[<>]|onerror='|javascript/);
    expect(rendered).toContain('width="0"');
  });

  test("and no body at all renders as nothing", () => expect(renderHtml(null as never, options)).toBe(""));
});
