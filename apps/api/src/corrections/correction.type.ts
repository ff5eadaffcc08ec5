import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ArticleType } from "../articles/article.type.ts";
import { DateTime } from "../date-time.ts";
import { EditionType } from "../editions/edition.type.ts";
import { connectionOf, edgeOf } from "../reading/connection.type.ts";
import { Node } from "../reading/node.type.ts";

export enum CorrectionKindChoice {
  CORRECTION = "correction",
  ERRATUM = "erratum",
  RIGHT_OF_REPLY = "right_of_reply",
  RETRACTION = "retraction",
}
registerEnumType(CorrectionKindChoice, {
  name: "CorrectionKind",
  description: "What kind of correction it is, as the Indonesian press council has them (rule 1/2012).",
  valuesConfig: {
    CORRECTION: { description: "Somebody pointed out what was wrong, and it is put right (koreksi)." },
    ERRATUM: { description: "The newsroom itself found what was wrong, and puts it right (ralat)." },
    RIGHT_OF_REPLY: { description: "Somebody the story is about answers it (hak jawab)." },
    RETRACTION: { description: "The story is taken back for good; the text says why (pencabutan)." },
  },
});

@ObjectType("Correction", { implements: Node, description: "What was wrong in a published story, said in public." })
export class CorrectionType extends Node {
  @Field(() => CorrectionKindChoice, { description: "What kind it is." })
  kind: CorrectionKindChoice;

  @Field(() => String, { description: "What was wrong and what is right; of a retraction, why. Plain text, paragraphs apart by an empty line." })
  text: string;

  @Field(() => DateTime, { description: "When it was published, in UTC." })
  publishedAt: Date;

  @Field(() => EditionType, { description: "The edition of the story." })
  edition: EditionType;

  @Field(() => ID, { description: "The id of the story that was wrong, by which who keeps a copy finds it: also of a retracted one, which node(id) no longer gives." })
  articleId: string;

  @Field(() => ArticleType, { nullable: true, description: "The story that was wrong; null for a retraction, as nothing of that story is shown any more." })
  article: ArticleType | null;

  @Field(() => ArticleType, { nullable: true, description: "Of a right of reply, the story in which somebody replies; null when the reply is this text, or is not published." })
  reply: ArticleType | null;
}

@ObjectType({ description: "A correction in a list." })
export class CorrectionEdge extends edgeOf(() => CorrectionType) {}

@ObjectType({ description: "A list of corrections." })
export class CorrectionConnection extends connectionOf(() => CorrectionType, () => CorrectionEdge) {
  @Field(() => Int, { nullable: true, description: "How many corrections the whole list has; counted only when asked for." })
  totalCount: number | null;
}
