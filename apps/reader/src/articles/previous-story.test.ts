import { describe, expect, test } from "vitest";
import { takePreviousStory } from "./previous-story.ts";

/** A browser's tab in which stories are read. */
function aTab() {
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  return { kept, read: (id: string) => takePreviousStory(id, () => storage) };
}

describe("the story read before", () => {
  test("is none for the first story of a tab, and then the last one", () => {
    const { read } = aTab();
    expect([read("a"), read("b"), read("c")]).toEqual([null, "a", "b"]);
  });

  test("is none when the same story is read again", () => {
    const { read } = aTab();
    expect([read("a"), read("a"), read("b")]).toEqual([null, null, "a"]);
  });

  test("is all that is kept", () => {
    const { read, kept } = aTab();
    read("a");
    read("b");
    expect([...kept.values()]).toEqual(["b"]);
  });

  test("is unknown where the browser keeps nothing", () => {
    const refused = () => {
      throw new Error("SecurityError");
    };
    expect(takePreviousStory("a", refused)).toBeNull();
  });
});
