import type { Block } from "./block.ts";
import { embedProviders, recogniseEmbed } from "./embeds.ts";
import type { FieldReader, Inspection } from "./field-reader.ts";
import { mostListItems } from "./limits.ts";
import { readInlines } from "./validate-inlines.ts";

type Read<Type extends Block["type"]> = (reader: FieldReader, inspection: Inspection, id: string) => Extract<Block, { type: Type }>;

/** How the fields of each type of block are read, in the order they have in a stored body. */
const readers: { [Type in Block["type"]]: Read<Type> } = {
  paragraph: (reader, inspection, id) => ({ id, type: "paragraph", content: readContent(reader, inspection) }),
  heading: (reader, inspection, id) => ({ id, type: "heading", level: reader.oneOf("level", [2, 3]), content: readContent(reader, inspection) }),
  list: (reader, inspection, id) => ({
    id,
    type: "list",
    style: reader.oneOf("style", ["bullet", "numbered"]),
    items: reader.list("items", mostListItems).map((item, index) => readInlines(item, `${reader.pathOf("items")}[${index}]`, inspection)),
  }),
  quote: (reader, inspection, id) => ({ id, type: "quote", content: readContent(reader, inspection), ...reader.optionalText("attribution") }),
  image: (reader, _inspection, id) => ({
    id,
    type: "image",
    mediaId: reader.uuid("mediaId"),
    alt: reader.text("alt"),
    ...reader.optionalText("caption"),
    ...reader.optionalText("credit"),
  }),
  relatedStory: (reader, _inspection, id) => ({
    id,
    type: "relatedStory",
    articleId: reader.uuidOrNull("articleId"),
    pickedBy: reader.oneOf("pickedBy", ["editor", "recommender"]),
    ...reader.optionalText("headline"),
  }),
  adBreak: (_reader, _inspection, id) => ({ id, type: "adBreak" }),
  embed: (reader, _inspection, id) => ({ id, type: "embed", ...readEmbed(reader), ...reader.optionalText("caption") }),
};

export function isBlockType(type: unknown): type is Block["type"] {
  return typeof type === "string" && Object.hasOwn(readers, type);
}

export const blockTypes = Object.keys(readers);

export function readBlock(type: Block["type"], reader: FieldReader, inspection: Inspection, id: string): Block {
  return readers[type](reader, inspection, id);
}

function readContent(reader: FieldReader, inspection: Inspection) {
  return readInlines(reader.take("content"), reader.pathOf("content"), inspection);
}

function readEmbed(reader: FieldReader) {
  const provider = reader.oneOf("provider", embedProviders);
  const embed = recogniseEmbed(reader.take("url"));
  if (embed?.provider !== provider) reader.complain("url", `must be the address of a post on ${provider}`);
  return { provider, url: embed?.url ?? "" };
}
