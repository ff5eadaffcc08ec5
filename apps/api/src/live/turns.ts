/**
 * Does so many works at once. The others wait, each in the line of whoever it is for, and the lines take turns: who has much to be done
 * keeps nobody else waiting for more than one work of theirs.
 */
export function inTurns(limit: number): (who: string, work: () => Promise<void>) => Promise<void> {
  const lines = new Map<string, (() => void)[]>();
  let running = 0;

  function giveTurn(): void {
    const [first] = lines;
    if (!first) return void (running -= 1);
    const [who, line] = first;
    const begin = line.shift()!;
    lines.delete(who);
    // To the end of the lines.
    if (line.length) lines.set(who, line);
    begin();
  }

  return async (who, work) => {
    if (running >= limit) await new Promise<void>((resolve) => void (lines.get(who)?.push(resolve) ?? lines.set(who, [resolve])));
    else running += 1;
    try {
      await work();
    } finally {
      giveTurn();
    }
  };
}
