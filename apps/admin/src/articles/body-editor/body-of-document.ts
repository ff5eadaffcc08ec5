import type { JSONContent } from "@tiptap/core";
import { newBlockId, type Block, type EmbedProvider, type Inline, type Mark, type StoryBody } from "@warta/story-body";

/**
 * The body to be stored of what stands in the editor. Text blocks without any text are left out: an empty last paragraph is
 * where the cursor waits, not a part of the story. The opposite of documentOfBody.
 */
export function bodyOfDocument(document: JSONContent): StoryBody {
  return (document.content ?? []).flatMap((node) => blockOf(node) ?? []);
}

function blockOf(node: JSONContent): Block | null {
  const attrs = node.attrs ?? {};
  const id: string = attrs["id"] ?? newBlockId();
  const content = inlineOf(node);
  switch (node.type) {
    case "paragraph":
      return content.length ? { id, type: "paragraph", content } : null;
    case "heading":
      return content.length ? { id, type: "heading", level: attrs["level"] === 3 ? 3 : 2, content } : null;
    case "quote":
      return content.length ? { id, type: "quote", content, ...given("attribution", attrs) } : null;
    case "bulletList":
    case "orderedList": {
      const items = (node.content ?? []).map((item) => inlineOf(item.content?.[0] ?? {})).filter((item) => item.length);
      return items.length ? { id, type: "list", style: node.type === "bulletList" ? "bullet" : "numbered", items } : null;
    }
    case "picture":
      return { id, type: "image", mediaId: attrs["mediaId"], alt: attrs["alt"] ?? "", ...given("caption", attrs), ...given("credit", attrs) };
    case "relatedStory":
      return { id, type: "relatedStory", articleId: attrs["articleId"] ?? null, pickedBy: attrs["pickedBy"] ?? "editor", ...given("headline", attrs) };
    case "adBreak":
      return { id, type: "adBreak" };
    case "embed":
      return { id, type: "embed", provider: attrs["provider"] as EmbedProvider, url: attrs["url"], ...given("caption", attrs) };
    default:
      return null;
  }
}

function given<Name extends string>(name: Name, attrs: Record<string, unknown>): { [Key in Name]?: string } {
  const text = typeof attrs[name] === "string" ? attrs[name].trim() : "";
  return (text ? { [name]: text } : {}) as { [Key in Name]?: string };
}

/** Runs of one setting each: neighbours that are set alike become one, line breaks become newline characters. */
function inlineOf(node: JSONContent): Inline[] {
  const runs: Inline[] = [];
  for (const child of node.content ?? []) {
    const text = child.type === "hardBreak" ? "\n" : (child.text ?? "");
    if (!text) continue;
    const marks = (child.marks ?? []).flatMap((mark) => markOf(mark.type, mark.attrs) ?? []).sort((one, other) => rank(one) - rank(other));
    const last = runs.at(-1);
    if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += text;
    else runs.push(marks.length ? { text, marks } : { text });
  }
  return runs.some((run) => run.text.trim()) ? runs : [];
}

/** The editor has an order of its own for marks, other writers have others: always the same one here, or opening were changing. */
const markOrder: Mark["type"][] = ["bold", "italic", "strikethrough", "subscript", "superscript", "link"];
const rank = (mark: Mark) => markOrder.indexOf(mark.type);

function markOf(type: string, attrs: Record<string, unknown> | undefined): Mark | null {
  switch (type) {
    case "bold":
    case "italic":
    case "subscript":
    case "superscript":
      return { type };
    case "strike":
      return { type: "strikethrough" };
    case "link":
      return typeof attrs?.["href"] === "string" ? { type: "link", href: attrs["href"] } : null;
    default:
      return null;
  }
}
