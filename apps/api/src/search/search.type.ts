import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";
import { connectionOf, edgeOf } from "../reading/connection.type.ts";
import { SectionType } from "../sections/section.type.ts";
import { TopicType } from "../topics/topic.type.ts";

export enum SearchOrder {
  RELEVANCE = "relevance",
  NEWEST = "newest",
}
registerEnumType(SearchOrder, {
  name: "SearchOrder",
  description: "How found stories are sorted.",
  valuesConfig: {
    RELEVANCE: { description: "Those first in which the words stand in the headline or often, and of these the newer ones: what is a year older has to match 2.7 times as well. When more than 1,000 stories are found, these are the 1,000 newest." },
    NEWEST: { description: "The latest first." },
  },
});

export enum SearchedField {
  HEADLINE = "headline",
  STANDFIRST = "standfirst",
  BODY = "body",
}
registerEnumType(SearchedField, {
  name: "SearchedField",
  description: "A part of a story that is searched.",
  valuesConfig: { HEADLINE: { description: "Its headline." }, STANDFIRST: { description: "Its standfirst." }, BODY: { description: "Its text." } },
});

@ObjectType({ description: "A run of text that was searched for, or stands around it." })
export class HighlightPiece {
  @Field(() => String, { description: "Plain text." })
  text: string;

  @Field(() => Boolean, { description: "Whether this is what was searched for." })
  isMatch: boolean;
}

@ObjectType({ description: "Where a story says what was searched for." })
export class SearchHighlight {
  @Field(() => SearchedField, { description: "The part of the story." })
  field: SearchedField;

  @Field(() => [HighlightPiece], { description: "The whole headline or standfirst, or an excerpt of the text, piece by piece." })
  pieces: HighlightPiece[];
}

@ObjectType({ description: "A story that was found." })
export class SearchEdge extends edgeOf(() => ArticleType) {
  @Field(() => [SearchHighlight], { nullable: true, description: "Where it says what was searched for: the headline, the standfirst, and up to two excerpts of the text. Empty for a search that only leaves words out." })
  highlights: SearchHighlight[] | null;
}

@ObjectType({ description: "How many of the found stories stand in a section." })
export class SectionFacet {
  @Field(() => SectionType, { description: "The section." })
  section: SectionType;

  @Field(() => Int, { description: "How many of the found stories." })
  count: number;
}

@ObjectType({ description: "How many of the found stories have a topic." })
export class TopicFacet {
  @Field(() => TopicType, { description: "The topic." })
  topic: TopicType;

  @Field(() => Int, { description: "How many of the found stories." })
  count: number;
}

@ObjectType({ description: "How many of the found stories were published in a year." })
export class YearFacet {
  @Field(() => Int, { description: "The year of the Gregorian calendar, in the edition's time zone." })
  year: number;

  @Field(() => Int, { description: "How many of the found stories." })
  count: number;
}

@ObjectType({ description: "What is common among all stories that were found, whatever page is asked for: to narrow a search by." })
export class SearchFacets {
  @Field(() => [SectionFacet], { nullable: true, description: "Their sections, the most frequent first; at most 20." })
  sections: SectionFacet[] | null;

  @Field(() => [TopicFacet], { nullable: true, description: "Their topics, the most frequent first; at most 20." })
  topics: TopicFacet[] | null;

  @Field(() => [YearFacet], { nullable: true, description: "The years they were published in, the latest first." })
  years: YearFacet[] | null;
}

@ObjectType({ description: "The stories that were found." })
export class SearchConnection extends connectionOf(() => ArticleType, () => SearchEdge) {
  @Field(() => Int, { nullable: true, description: "How many stories were found in all; counted only when asked for." })
  totalCount: number | null;

  @Field(() => SearchFacets, { description: "What they have in common; counted only as far as asked for." })
  facets: SearchFacets;
}
