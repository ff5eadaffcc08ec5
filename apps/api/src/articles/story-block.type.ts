import { Field, Int, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import type { Block } from "@warta/story-body";
import { ImageType } from "../media/image.type.ts";
import { ArticleType } from "./article.type.ts";

export enum TextMark {
  BOLD = "bold",
  ITALIC = "italic",
  STRIKETHROUGH = "strikethrough",
  SUBSCRIPT = "subscript",
  SUPERSCRIPT = "superscript",
}
registerEnumType(TextMark, {
  name: "TextMark",
  description: "How a run of text is set apart.",
  valuesConfig: {
    BOLD: { description: "Set in bold." },
    ITALIC: { description: "Set in italics." },
    STRIKETHROUGH: { description: "Struck through." },
    SUBSCRIPT: { description: "Below the line." },
    SUPERSCRIPT: { description: "Above the line." },
  },
});

export enum ListStyle {
  BULLET = "bullet",
  NUMBERED = "numbered",
}
registerEnumType(ListStyle, {
  name: "ListStyle",
  description: "How the items of a list are marked.",
  valuesConfig: { BULLET: { description: "With bullets." }, NUMBERED: { description: "With numbers, from 1." } },
});

export enum PickedBy {
  EDITOR = "editor",
  RECOMMENDER = "recommender",
}
registerEnumType(PickedBy, {
  name: "PickedBy",
  description: "Who chose a related story.",
  valuesConfig: { EDITOR: { description: "An editor." }, RECOMMENDER: { description: "The recommender." } },
});

export enum EmbedProvider {
  YOUTUBE = "youtube",
  VIMEO = "vimeo",
  X = "x",
  FACEBOOK = "facebook",
  INSTAGRAM = "instagram",
  TIKTOK = "tiktok",
  SOUNDCLOUD = "soundcloud",
}
registerEnumType(EmbedProvider, {
  name: "EmbedProvider",
  description: "The service an embedded post comes from.",
  valuesConfig: Object.fromEntries(Object.keys(EmbedProvider).map((name) => [name, { description: `A post on ${name[0]}${name.slice(1).toLowerCase()}.` }])),
});

@ObjectType({ description: "A run of text that is set in one way. A line break inside it is a newline character." })
export class InlineText {
  @Field(() => String, { description: "The characters themselves; not HTML." })
  text: string;

  @Field(() => [TextMark], { description: "How it is set apart; empty for plain text." })
  marks: TextMark[];

  @Field(() => String, { nullable: true, description: "Where it links to: http, https, mailto, tel, a path of the site or #anchor; null for text that is no link." })
  href: string | null;
}

@ObjectType({ description: "An item of a list." })
export class ListItem {
  @Field(() => [InlineText], { description: "Its text." })
  content: InlineText[];
}

@InterfaceType({ description: "One block of a story's body.", resolveType: ({ type }: Pick<Block, "type">) => types[type].name })
export abstract class StoryBlock {
  @Field(() => String, { description: "Stays with the block while the story is edited; unique in its story only." })
  key: string;
}

@ObjectType({ implements: StoryBlock, description: "A paragraph." })
export class ParagraphBlock extends StoryBlock {
  @Field(() => [InlineText], { description: "Its text." })
  content: InlineText[];
}

@ObjectType({ implements: StoryBlock, description: "A heading inside a story." })
export class HeadingBlock extends StoryBlock {
  @Field(() => Int, { description: "2 or 3." })
  level: number;

  @Field(() => [InlineText], { description: "Its text." })
  content: InlineText[];
}

@ObjectType({ implements: StoryBlock, description: "A list." })
export class ListBlock extends StoryBlock {
  @Field(() => ListStyle, { description: "How its items are marked." })
  style: ListStyle;

  @Field(() => [ListItem], { description: "Its items, in order." })
  items: ListItem[];
}

@ObjectType({ implements: StoryBlock, description: "A quotation set apart from the text." })
export class QuoteBlock extends StoryBlock {
  @Field(() => [InlineText], { description: "What was said." })
  content: InlineText[];

  @Field(() => String, { nullable: true, description: "Who said it." })
  attribution: string | null;
}

@ObjectType({ implements: StoryBlock, description: "A picture inside a story." })
export class ImageBlock extends StoryBlock {
  @Field(() => ImageType, { nullable: true, description: "The picture; null when it is no longer in the library." })
  image: ImageType | null;

  @Field(() => String, { description: "What it shows, for those who do not see it." })
  alt: string;

  @Field(() => String, { nullable: true, description: "The caption it has here." })
  caption: string | null;

  @Field(() => String, { nullable: true, description: "Who is to be credited." })
  credit: string | null;
}

@ObjectType({ implements: StoryBlock, description: "A related story inside the text: Baca Juga, Read also. Show nothing when headline is null." })
export class RelatedStoryBlock extends StoryBlock {
  @Field(() => PickedBy, { description: "Who chose it." })
  pickedBy: PickedBy;

  @Field(() => ArticleType, { nullable: true, description: "The related story; null when it is not published or not in this archive." })
  article: ArticleType | null;

  @Field(() => String, { nullable: true, description: "The related story's headline as it is now, or the words an editor gave for one this archive does not have." })
  headline: string | null;
}

@ObjectType({ implements: StoryBlock, description: "A place for an advertisement between two blocks." })
export class AdBreakBlock extends StoryBlock {}

@ObjectType({ implements: StoryBlock, description: "A post of another service." })
export class EmbedBlock extends StoryBlock {
  @Field(() => EmbedProvider, { description: "The service it comes from." })
  provider: EmbedProvider;

  @Field(() => String, { description: "Its canonical https address." })
  url: string;

  @Field(() => String, { nullable: true, description: "What it is." })
  caption: string | null;
}

const types = {
  paragraph: ParagraphBlock,
  heading: HeadingBlock,
  list: ListBlock,
  quote: QuoteBlock,
  image: ImageBlock,
  relatedStory: RelatedStoryBlock,
  adBreak: AdBreakBlock,
  embed: EmbedBlock,
} satisfies Record<Block["type"], unknown>;
