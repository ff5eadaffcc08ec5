import type { Block, StoryBody } from "@warta/story-body";

/** A block in another place than before: `theirs` and `mine` are the blocks it follows in each version, null at the start. */
export type BlockMove = { block: Block; theirs: Block | null; mine: Block | null; changedBy: "them" | "me" | "both" };

const idsOf = (body: StoryBody) => body.map((block) => block.id);

/** The ids of both texts in their order, with what I moved or added behind the block it follows in mine: where both moved a block, my place stands. */
export function mergedOrder(base: StoryBody, theirs: StoryBody, mine: StoryBody): string[] {
  const [old, their, my] = [new Set(idsOf(base)), new Set(idsOf(theirs)), new Set(idsOf(mine))];
  const moved = movedIds(base, mine);
  const placedByMe = (id: string) => moved.has(id) || !their.has(id);
  const addedByThem = (id: string | undefined) => id !== undefined && !old.has(id) && !my.has(id);
  const order = idsOf(theirs).filter((id) => !placedByMe(id));
  let place = 0;
  for (const id of my) {
    if (placedByMe(id)) {
      while (addedByThem(order[place])) place++;
      order.splice(place++, 0, id);
    } else place = order.indexOf(id) + 1;
  }
  return order;
}

/** The blocks that somebody moved and that do not stand in the same place in both texts, in the order of mine. */
export function movedBlocks(base: StoryBody, theirs: StoryBody, mine: StoryBody): BlockMove[] {
  const [byThem, byMe] = [movedIds(base, theirs), movedIds(base, mine)];
  return mine.flatMap((block, index): BlockMove[] => {
    const theirIndex = theirs.findIndex(({ id }) => id === block.id);
    if (theirIndex < 0 || !(byThem.has(block.id) || byMe.has(block.id))) return [];
    const [before, beforeMine] = [theirs[theirIndex - 1] ?? null, mine[index - 1] ?? null];
    const changedBy = !byMe.has(block.id) ? "them" : !byThem.has(block.id) ? "me" : "both";
    return changedBy === "both" && before?.id === beforeMine?.id ? [] : [{ block, theirs: before, mine: beforeMine, changedBy }];
  });
}

/** The fewest blocks that must have been moved to get from one order to the other: all but a longest run that kept its order. */
function movedIds(from: StoryBody, to: StoryBody): Set<string> {
  const places = new Map(from.map(({ id }, place) => [id, place]));
  const common = idsOf(to).filter((id) => places.has(id));
  // For each block: how long the longest run is that ends with it, and the block before it in that run.
  const runs: { length: number; previous: number }[] = [];
  let last = -1;
  for (const [index, id] of common.entries()) {
    let run = { length: 1, previous: -1 };
    for (let before = 0; before < index; before++)
      if (places.get(common[before]!)! < places.get(id)! && runs[before]!.length >= run.length) run = { length: runs[before]!.length + 1, previous: before };
    runs.push(run);
    if (last < 0 || run.length > runs[last]!.length) last = index;
  }
  const moved = new Set(common);
  for (let index = last; index >= 0; index = runs[index]!.previous) moved.delete(common[index]!);
  return moved;
}
