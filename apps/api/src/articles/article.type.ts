import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { CreditType } from "../contributors/contributor.type.ts";
import { DateTime } from "../date-time.ts";
import { EditionType } from "../editions/edition.type.ts";
import { ImageType } from "../media/image.type.ts";
import { connectionOf, edgeOf } from "../reading/connection.type.ts";
import { Node } from "../reading/node.type.ts";
import { SectionType } from "../sections/section.type.ts";
import { TopicType } from "../topics/topic.type.ts";

@ObjectType({ description: "Where a story was filed: “Moskow, MINA –”." })
export class Dateline {
  @Field(() => String, { description: "The place." })
  place: string;

  @Field(() => String, { nullable: true, description: "The short name of the agency that filed it." })
  agency: string | null;
}

@ObjectType({ description: "A medium or office a story names as where it has its facts from." })
export class SourceAttribution {
  @Field(() => String, { description: "Its name." })
  name: string;
}

@ObjectType({ description: "The picture above a story." })
export class HeroImage {
  @Field(() => ImageType, { nullable: true, description: "The picture; null while only its words are known, as after a pasted text." })
  image: ImageType | null;

  @Field(() => String, { description: "What it shows, for those who do not see it." })
  alt: string;

  @Field(() => String, { nullable: true, description: "Its caption in this story." })
  caption: string | null;

  @Field(() => String, { nullable: true, description: "Who is to be credited." })
  credit: string | null;
}

@ObjectType("Article", { implements: Node, description: "A story in one edition." })
export class ArticleType extends Node {
  @Field(() => EditionType, { description: "The edition it stands in." })
  edition: EditionType;

  @Field(() => SectionType, { description: "The section it stands in." })
  section: SectionType;

  @Field(() => String, { description: "Its part of addresses; unique in its edition, and kept when the headline changes." })
  slug: string;

  @Field(() => String, { description: "Path of its page on the reader site." })
  path: string;

  @Field(() => String, { description: "Address of its page on the reader site." })
  url: string;

  @Field(() => String, { description: "The headline; plain text." })
  headline: string;

  @Field(() => String, { nullable: true, description: "The sentence or two under the headline; plain text." })
  standfirst: string | null;

  @Field(() => [CreditType], { description: "Who made it, in the order of the byline." })
  credits: CreditType[];

  @Field(() => [TopicType], { description: "Its subjects, the most important one first." })
  topics: TopicType[];

  @Field(() => Dateline, { nullable: true, description: "Where it was filed; printed before its first paragraph." })
  dateline: Dateline | null;

  @Field(() => [SourceAttribution], { description: "The media or offices it names as where it has its facts from." })
  sources: SourceAttribution[];

  @Field(() => String, { description: "The agency credit printed below it: the edition's, or that of the agency it came from." })
  agencyCredit: string;

  @Field(() => HeroImage, { nullable: true, description: "The picture above it." })
  heroImage: HeroImage | null;

  @Field(() => String, { description: "The body as HTML without scripts; related stories and pictures included." })
  bodyHtml: string;

  @Field(() => String, { description: "The body as plain text, paragraphs apart by an empty line." })
  bodyText: string;

  @Field(() => Int, { description: "The number of words of the body." })
  wordCount: number;

  @Field(() => DateTime, { nullable: true, description: "When it was first published, in UTC; null for a story that never was, which only the newsroom sees." })
  @Extensions({ alwaysInPublic: true })
  publishedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was first published here, in UTC: later than publishedAt for a story that had appeared elsewhere before." })
  @Extensions({ alwaysInPublic: true })
  releasedAt: Date | null;

  @Field(() => DateTime, { description: "When something that readers see was last changed, in UTC; at first when it was published here. A pinned story, another address, or being taken back and published anew is no such change." })
  modifiedAt: Date;

  @Field(() => Int, { nullable: true, description: "How often it was read: once per reader and day." })
  viewCount: number | null;

  @Field(() => [ArticleType], { nullable: true, description: "The same story in the other editions." })
  translations: ArticleType[] | null;
}

@ObjectType({ description: "A story in a list." })
export class ArticleEdge extends edgeOf(() => ArticleType) {}

@ObjectType({ description: "A list of stories." })
export class ArticleConnection extends connectionOf(() => ArticleType, () => ArticleEdge) {
  @Field(() => Int, { nullable: true, description: "How many stories the whole list has; counted only when asked for." })
  totalCount: number | null;
}
