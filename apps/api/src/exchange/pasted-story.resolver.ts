import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, registerEnumType, Resolver } from "type-graphql";
import { answerChange, databaseId } from "../articles/article-editing.answers.ts";
import { ArticleChangeResult } from "../articles/article-editing.type.ts";
import { StoryBodyScalar } from "../articles/article.input.ts";
import { Dateline } from "../articles/article.type.ts";
import type { Context } from "../context.ts";
import { CreditRole } from "../contributors/contributor.type.ts";
import { DateTime } from "../date-time.ts";
import { importPastedStory, previewPastedStory } from "./pasted-story.service.ts";

enum Outcome {
  RECOGNISED = "recognised",
  IGNORED = "ignored",
  KEPT = "kept",
}
registerEnumType(Outcome, {
  name: "PastedLineOutcome",
  description: "What became of a line of a pasted text.",
  valuesConfig: {
    RECOGNISED: { description: "It became a field of the story." },
    IGNORED: { description: "It is furniture of the page it was copied from, and was dropped." },
    KEPT: { description: "It became a part of the body." },
  },
});

@ObjectType({ description: "What became of a line of a pasted text, and why." })
class PastedLine {
  @Field(() => Outcome, { description: "What became of it." })
  outcome: Outcome;

  @Field(() => String, { description: "What it was taken for, in English, such as headline or page furniture." })
  what: string;

  @Field(() => String, { description: "The beginning of it." })
  text: string;

  @Field(() => Int, { description: "Its number in the text, from 1." })
  line: number;

  @Field(() => String, { description: "The reason, in English." })
  why: string;
}

@ObjectType({ description: "Somebody named in a pasted byline." })
class PastedCredit {
  @Field(() => String, { description: "The name as it stands in the text." })
  name: string;

  @Field(() => CreditRole, { description: "What they did." })
  role: CreditRole;
}

@ObjectType({ description: "What a pasted text would become." })
class PastedStoryPreview {
  @Field(() => String, { description: "The headline; empty when the text is." })
  headline: string;

  @Field(() => [PastedCredit], { description: "The people of the byline, in order." })
  credits: PastedCredit[];

  @Field(() => DateTime, { nullable: true, description: "When it was published, in UTC." })
  publishedAt: Date | null;

  @Field(() => Dateline, { nullable: true, description: "Where it was filed." })
  dateline: Dateline | null;

  @Field(() => String, { nullable: true, description: "The caption of its picture. The picture itself is not in a text." })
  caption: string | null;

  @Field(() => String, { nullable: true, description: "The credit of its picture." })
  credit: string | null;

  @Field(() => [String], { description: "The media or offices it names as where it has its facts from." })
  sources: string[];

  @Field(() => String, { nullable: true, description: "The agency credit below it." })
  agencyCredit: string | null;

  @Field(() => StoryBodyScalar, { description: "The body as blocks." })
  document: unknown;

  @Field(() => [PastedLine], { description: "Every line of the text that is not empty, and what became of it." })
  report: PastedLine[];
}

@InputType({ description: "A text that was copied from a page, a wire message or a document." })
class ImportPastedStoryInput {
  @Field(() => String, { description: "The edition the story is for." })
  edition: string;

  @Field(() => String, { description: "The text; at most a million characters." })
  text: string;

  @Field(() => ID, { nullable: true, description: "The section's id; left out: the edition's first one." })
  sectionId?: string | null;
}

@Resolver()
export class PastedStoryResolver {
  @Query(() => PastedStoryPreview, { description: "What a pasted text would become; nothing is written." })
  async pastedStory(
    @Ctx() ctx: Context,
    @Arg("edition", () => String, { description: "The edition's code." }) edition: string,
    @Arg("text", () => String, { description: "The text; at most a million characters." }) text: string,
  ) {
    const { story, report } = await previewPastedStory(ctx, edition, text);
    const { contributors, body, hero, sources, ...same } = story;
    return { ...same, credits: contributors, document: body, caption: hero?.caption ?? null, credit: hero?.credit ?? null, sources: sources.map(({ name }) => name), report };
  }

  @Mutation(() => ArticleChangeResult, { description: "Makes a draft of a pasted text." })
  importPastedStory(@Ctx() ctx: Context, @Arg("input", () => ImportPastedStoryInput) input: ImportPastedStoryInput) {
    return answerChange(async () => {
      const section = input.sectionId == null ? null : databaseId("Section", input.sectionId, "sectionId");
      return (await importPastedStory(ctx, input.edition, input.text, section)).article;
    });
  }
}
