import type { UserError } from "../../graphql/user-error.ts";
import type { StoryDraft } from "./story-draft.ts";
import type { BlockProblem } from "../body-editor/block-problems.ts";

/** The message for a field of the input, such as "headline" or "heroImage.alt". */
export function problemAt(errors: UserError[], path: string): string | undefined {
  return errors.find(({ field }) => field?.join(".") === path || field?.[0] === path)?.message;
}

/** The body's problems by block; the API names the block by its place in the list that was sent. */
export function blockProblems(errors: UserError[], body: StoryDraft["body"]): BlockProblem[] {
  return errors.flatMap(({ field, message }) => {
    const block = field?.[0] === "body" && field[1] !== undefined ? body[Number(field[1])] : undefined;
    return block ? [{ id: block.id, message }] : [];
  });
}
