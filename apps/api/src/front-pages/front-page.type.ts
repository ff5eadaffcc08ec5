import { Field, Int, ObjectType } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";
import { EditionType } from "../editions/edition.type.ts";

@ObjectType({ description: "A story on a front page." })
export class FrontPageStory {
  @Field(() => Int, { description: "Its place, from 1." })
  place: number;

  @Field(() => Boolean, { description: "Whether an editor gave it this place; otherwise it stands here as one of the newest." })
  isPicked: boolean;

  @Field(() => ArticleType, { description: "The story." })
  article: ArticleType;
}

@ObjectType({ description: "What an edition shows first: stories in the places editors gave them, and the newest in all other places. No story stands there twice." })
export class FrontPage {
  @Field(() => EditionType, { description: "The edition." })
  edition: EditionType;

  @Field(() => [FrontPageStory], { description: "The stories, in order of their places." })
  stories: FrontPageStory[];
}
