import type { Block, StoryBody } from "@warta/story-body";
import { mergedOrder } from "./block-order.ts";

/** What became of a block between two versions of a story; `mine` and `theirs` are what each has now, null where it is gone. */
export type BlockDifference = { id: string; theirs: Block | null; mine: Block | null; changedBy: "them" | "me" | "both" };

const same = (one: Block | null, other: Block | null) => JSON.stringify(one) === JSON.stringify(other);
const byId = (body: StoryBody) => new Map(body.map((block) => [block.id, block]));

/** Every block that is not the same in both, in the order of the text. */
export function differingBlocks(base: StoryBody, theirs: StoryBody, mine: StoryBody): BlockDifference[] {
  const [old, their, my] = [byId(base), byId(theirs), byId(mine)];
  return mergedOrder(base, theirs, mine).flatMap((id) => {
    const [before, left, right] = [old.get(id) ?? null, their.get(id) ?? null, my.get(id) ?? null];
    if (same(left, right)) return [];
    const changedBy = same(before, left) ? "me" : same(before, right) ? "them" : "both";
    return [{ id, theirs: left, mine: right, changedBy }];
  });
}

/**
 * My changes to `base` put onto `theirs`, block by block: a block only they touched stays theirs; where both touched it, mine
 * stands. A block they took away and I changed stays. The order is theirs, but for the blocks I moved. A three-way merge as in diff3, with blocks for lines and ids for matching.
 */
export function mergedBody(base: StoryBody, theirs: StoryBody, mine: StoryBody): StoryBody {
  const [old, their, my] = [byId(base), byId(theirs), byId(mine)];
  return mergedOrder(base, theirs, mine).flatMap((id) => {
    const [before, left, right] = [old.get(id) ?? null, their.get(id) ?? null, my.get(id) ?? null];
    return (same(before, right) ? left : right) ?? [];
  });
}
