import { Field, ObjectType, registerEnumType } from "type-graphql";
import { ImageType } from "../media/image.type.ts";
import { Node } from "../reading/node.type.ts";

export enum AdPlacement {
  ARTICLE_TOP = "article-top",
  ARTICLE_INLINE = "article-inline",
  FRONT_PAGE = "front-page",
}
registerEnumType(AdPlacement, {
  name: "AdPlacement",
  description: "Where an advertisement stands.",
  valuesConfig: {
    ARTICLE_TOP: { description: "Above the headline of a story." },
    ARTICLE_INLINE: { description: "Inside the text of a story." },
    FRONT_PAGE: { description: "On the front page." },
  },
});

@ObjectType("Advertisement", { implements: Node, description: "An advertisement, to be labelled as one. node(id) gives it while it runs." })
export class AdvertisementType extends Node {
  @Field(() => AdPlacement, { description: "Where it stands." })
  placement: AdPlacement;

  @Field(() => ImageType, { description: "The picture for large screens." })
  largeImage: ImageType;

  @Field(() => ImageType, { description: "The picture for small screens." })
  smallImage: ImageType;

  @Field(() => String, { description: "What it says, for those who do not see it." })
  alt: string;

  @Field(() => String, { description: "Where it leads: an http or https address." })
  link: string;
}
