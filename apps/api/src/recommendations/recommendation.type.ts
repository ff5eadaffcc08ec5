import { ObjectType } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";
import { connectionOf, edgeOf } from "../reading/connection.type.ts";

@ObjectType({ description: "A story recommended beside another one." })
export class RecommendationEdge extends edgeOf(() => ArticleType) {}

@ObjectType({ description: "The stories recommended beside a story, the best first." })
export class RecommendationConnection extends connectionOf(
  () => ArticleType,
  () => RecommendationEdge,
) {}
