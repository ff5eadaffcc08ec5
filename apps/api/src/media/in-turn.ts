let last: Promise<unknown> = Promise.resolve();

/** Does one work after the other, in the order in which they came; one that fails does not keep the next from its turn. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work);
  last = turn.catch(() => {});
  return turn;
}
