import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Node } from "../reading/node.type.ts";

export enum Direction {
  LTR = "ltr",
  RTL = "rtl",
}
registerEnumType(Direction, {
  name: "TextDirection",
  description: "The direction text is written in.",
  valuesConfig: { LTR: { description: "Left to right." }, RTL: { description: "Right to left." } },
});

@ObjectType("Edition", { implements: Node, description: "A language edition of the site, with what it prints around every story." })
export class EditionType extends Node {
  @Field(() => String, { description: "The code by which arguments name the edition, such as id, en or ar." })
  code: string;

  @Field(() => String, { description: "The name of the site in this edition." })
  name: string;

  @Field(() => String, { description: "BCP 47 language tag." })
  language: string;

  @Field(() => Direction, { description: "The direction its text is written in." })
  direction: Direction;

  @Field(() => String, { description: "IANA name of the zone its dates are shown in, such as Asia/Jakarta." })
  timeZone: string;

  @Field(() => String, { description: "Unicode numbering system of its numerals, latn or arab: the nu extension of a locale." })
  numerals: string;

  @Field(() => String, { nullable: true, description: "The line printed above stories." })
  tagline: string | null;

  @Field(() => String, { description: "The agency's short name, as in datelines." })
  agencyName: string;

  @Field(() => String, { description: "The agency's full credit, printed below a story of its own." })
  creditLine: string;

  @Field(() => String, { nullable: true, description: "The mark printed after the last word of a story, such as []." })
  endMark: string | null;

  @Field(() => String, { description: "Address of the front page on the reader site." })
  url: string;

  @Field(() => String, { description: "Path of the front page on the reader site, such as / or /en." })
  path: string;
}
