import { expect, test } from "vitest";
import { inTurns } from "./turns.ts";

test("so much is done at once, and whoever waits has a turn after one of everybody else", async () => {
  const turn = inTurns(2);
  const begun: string[] = [];
  const gates: (() => void)[] = [];
  const work = (name: string) => () => (begun.push(name), new Promise<void>((resolve) => gates.push(resolve)));
  const all = [..."11111"].map((who, each) => turn(who, work(`${who}${"abcde"[each]}`)));
  all.push(turn("2", work("2a")), turn("3", work("3a")), turn("2", work("2b")));
  expect(begun).toEqual(["1a", "1b"]);
  for (let done = 0; done < all.length; done++) {
    gates[done]!();
    await all[["1a", "1b", "1c", "1d", "1e", "2a", "3a", "2b"].indexOf(begun[done]!)];
  }
  expect(begun).toEqual(["1a", "1b", "1c", "2a", "3a", "1d", "2b", "1e"]);
});

test("what fails gives its turn on", async () => {
  const turn = inTurns(1);
  const [failed, next] = [turn("1", () => Promise.reject(new Error("away"))), turn("1", async () => {})];
  await expect(failed).rejects.toThrow("away");
  await next;
});
