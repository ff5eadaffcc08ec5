import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, registerEnumType, Resolver, Root } from "type-graphql";
import { answerChange, databaseId } from "../articles/article-editing.answers.ts";
import { ArticleChangeResult } from "../articles/article-editing.type.ts";
import type { Context } from "../context.ts";
import { UserError } from "../user-error.type.ts";
import { orUserErrors } from "../user-error.ts";
import type { Correction } from "./correction.entity.ts";
import { publishCorrection, removeCorrection, updateCorrection } from "./correction.service.ts";
import { CorrectionType } from "./correction.type.ts";
import { retractArticle, withdrawRetraction } from "./retraction.service.ts";

enum PublishedCorrectionKind {
  CORRECTION = "correction",
  ERRATUM = "erratum",
  RIGHT_OF_REPLY = "right_of_reply",
}
registerEnumType(PublishedCorrectionKind, {
  name: "PublishedCorrectionKind",
  description: "The kinds of CorrectionKind of which the story stays published.",
  valuesConfig: {
    CORRECTION: { description: "Somebody pointed out what was wrong." },
    ERRATUM: { description: "The newsroom found it." },
    RIGHT_OF_REPLY: { description: "Somebody the story is about answers it." },
  },
});

const textDescription = "What was wrong and what is right: 1 to 5,000 characters of plain text, paragraphs apart by an empty line.";
const replyDescription = "Of a right of reply, another story of the edition in which somebody replies.";

@InputType({ description: "What was wrong in a story." })
export class PublishCorrectionInput {
  @Field(() => ID, { description: "The story that was wrong; it has to be published." })
  articleId: string;

  @Field(() => PublishedCorrectionKind, { description: "What kind of correction it is." })
  kind: PublishedCorrectionKind;

  @Field(() => String, { description: textDescription })
  text: string;

  @Field(() => ID, { nullable: true, description: replyDescription })
  replyId?: string | null;
}

@InputType({ description: "What a correction says from now on." })
export class UpdateCorrectionInput {
  @Field(() => ID, { description: "The correction." })
  id: string;

  @Field(() => Int, { description: "The version the change was made to." })
  expectedVersion: number;

  @Field(() => String, { description: textDescription })
  text: string;

  @Field(() => ID, { nullable: true, description: `${replyDescription} Left out: as it was. Null: none.` })
  replyId?: string | null;
}

@InputType({ description: "Which correction." })
export class RemoveCorrectionInput {
  @Field(() => ID, { description: "The correction." })
  id: string;

  @Field(() => Int, { description: "The version that was seen." })
  expectedVersion: number;
}

@ObjectType({ description: "The correction, or what must be mended first." })
export class CorrectionPayload {
  @Field(() => CorrectionType, { nullable: true, description: "The correction as it is now, or was until it was removed; null when there are userErrors." })
  correction: CorrectionType | null;

  @Field(() => [UserError], { description: "What is wrong with the input; nothing was changed." })
  userErrors: UserError[];
}

@InputType({ description: "A story that is taken back for good." })
export class RetractArticleInput {
  @Field(() => ID, { description: "The story; it has to be published." })
  id: string;

  @Field(() => Int, { description: "The version that was seen." })
  expectedVersion: number;

  @Field(() => String, { description: "Why, for readers: 1 to 5,000 characters of plain text." })
  reason: string;
}

@InputType({ description: "Which retracted story." })
export class WithdrawRetractionInput {
  @Field(() => ID, { description: "The story." })
  id: string;

  @Field(() => Int, { description: "The version that was seen." })
  expectedVersion: number;
}

/** What the newsroom does about stories that were wrong. */
@Resolver(() => CorrectionType)
export class CorrectionEditingResolver {
  @Mutation(() => CorrectionPayload, { description: "Says in public what was wrong in a story; the story itself is changed by updateArticle. Error FORBIDDEN for reporters." })
  publishCorrection(@Ctx() ctx: Context, @Arg("input", () => PublishCorrectionInput) { articleId, kind, text, replyId }: PublishCorrectionInput) {
    return answer(async () => publishCorrection(ctx, databaseId("Article", articleId, "articleId"), kind, { text, replyId: replyOf(replyId) }));
  }

  @Mutation(() => CorrectionPayload, { description: "Changes what a correction says. Error FORBIDDEN for reporters, and of a retraction for editors too; NOT_FOUND when there is no such correction." })
  updateCorrection(@Ctx() ctx: Context, @Arg("input", () => UpdateCorrectionInput) { id, expectedVersion, text, replyId }: UpdateCorrectionInput) {
    return answer(async () => updateCorrection(ctx, databaseId("Correction", id, "id"), expectedVersion, { text, replyId: replyOf(replyId) }));
  }

  @Mutation(() => CorrectionPayload, { description: "Removes a correction that was said of the wrong story, or twice. Errors as with updateCorrection." })
  removeCorrection(@Ctx() ctx: Context, @Arg("input", () => RemoveCorrectionInput) { id, expectedVersion }: RemoveCorrectionInput) {
    return answer(async () => removeCorrection(ctx, databaseId("Correction", id, "id"), expectedVersion));
  }

  @Mutation(() => ArticleChangeResult, { description: "Takes a published story back for good: readers see why, and nothing else of it. Error FORBIDDEN for reporters and editors." })
  retractArticle(@Ctx() ctx: Context, @Arg("input", () => RetractArticleInput) { id, expectedVersion, reason }: RetractArticleInput) {
    return answerChange(async () => retractArticle(ctx, databaseId("Article", id, "id"), expectedVersion, reason));
  }

  @Mutation(() => ArticleChangeResult, { description: "For a story that was retracted by mistake: makes it a draft again, and removes what was said. Error FORBIDDEN for reporters and editors." })
  withdrawRetraction(@Ctx() ctx: Context, @Arg("input", () => WithdrawRetractionInput) { id, expectedVersion }: WithdrawRetractionInput) {
    return answerChange(async () => withdrawRetraction(ctx, databaseId("Article", id, "id"), expectedVersion));
  }

  @FieldResolver(() => Int, { description: "Grows by one with every change; an update names the one it was made to." })
  version(@Root() correction: Correction): number {
    return correction.version;
  }
}

const replyOf = (id: string | null | undefined) => (id == null ? id : databaseId("Article", id, "replyId"));

async function answer(work: () => Promise<Correction>) {
  const { done, userErrors } = await orUserErrors(work);
  return { correction: done, userErrors };
}
