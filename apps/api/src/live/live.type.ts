import { Field, ID, ObjectType } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";
import { BreakingNewsType } from "../breaking-news/breaking-news.type.ts";
import { CorrectionType } from "../corrections/correction.type.ts";
import { DateTime } from "../date-time.ts";
import { EditionType } from "../editions/edition.type.ts";

@ObjectType()
abstract class LiveEvent {
  @Field(() => ID, { description: "The event's own id, opaque: given as `after` it tells what came after it." })
  id: string;

  @Field(() => DateTime, { description: "When it happened, in UTC." })
  happenedAt: Date;

  @Field(() => EditionType, { description: "The edition it happened in." })
  edition: EditionType;
}

@ObjectType({ description: "A story was published, for the first time or again after it had been taken back." })
export class StoryPublishedEvent extends LiveEvent {
  @Field(() => ArticleType, { description: "The story as it is now." })
  article: ArticleType;
}

@ObjectType({ description: "It was said in public what was wrong in a story, or what had been said of it was changed or taken back; or the story was taken back for good." })
export class StoryCorrectedEvent extends LiveEvent {
  @Field(() => ID, { description: "The story's id. Of a retracted story nothing else is told: take it out of your own pages." })
  articleId: string;

  @Field(() => CorrectionType, { nullable: true, description: "What was said, as it is now, of whatever kind; a retraction is one. Null when something that had been said was taken back: the story's retraction was withdrawn, and it may be published again; or a correction was removed. Ask for the story and its corrections anew." })
  correction: CorrectionType | null;
}

@ObjectType({ description: "A banner began or was ended. One that ends at its time, endsAt, is not told." })
export class BreakingNewsChangedEvent extends LiveEvent {
  @Field(() => BreakingNewsType, { nullable: true, description: "The banner that is shown now; null when there is none." })
  breakingNews: BreakingNewsType | null;
}
