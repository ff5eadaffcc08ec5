import { Field, ObjectType, registerEnumType } from "type-graphql";
import { EditionType } from "../editions/edition.type.ts";
import { Node } from "../reading/node.type.ts";

export enum Scope {
  INTERNATIONAL = "international",
  REGIONAL = "regional",
  OPINION = "opinion",
  OTHER = "other",
}
registerEnumType(Scope, {
  name: "SectionScope",
  description: "What part of the world, or kind of text, a section is for.",
  valuesConfig: {
    INTERNATIONAL: { description: "News of the world." },
    REGIONAL: { description: "News of one country: see region." },
    OPINION: { description: "Columns and commentary." },
    OTHER: { description: "Everything else, such as economy, science or sport." },
  },
});

@ObjectType("Section", { implements: Node, description: "A part of an edition, such as Internasional; every story stands in one." })
export class SectionType extends Node {
  @Field(() => EditionType, { description: "The edition it is a part of." })
  edition: EditionType;

  @Field(() => String, { description: "Its part of addresses; unique in its edition." })
  slug: string;

  @Field(() => String, { description: "Its name, in the edition's language." })
  name: string;

  @Field(() => Scope, { description: "What part of the world, or kind of text, it is for." })
  scope: Scope;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-2 code of a regional section's country; null for the others." })
  region: string | null;

  @Field(() => String, { description: "Path of its page on the reader site." })
  path: string;
}
