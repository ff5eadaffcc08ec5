import { expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { mayCorrect, mayRetract } from "./correction.policy.ts";

const person = (role: Viewer["role"]): Viewer => ({ id: role, name: role, email: `${role}@test.example`, role });

test.each([
  // who, correct, retract
  ["nobody", null, false, false],
  ["a reporter", person("reporter"), false, false],
  ["an editor", person("editor"), true, false],
  ["a chief", person("chief"), true, true],
  ["an administrator", person("administrator"), true, true],
] as const)("what %s may do about a published story that was wrong", (_who, viewer, ...expected) => {
  expect([mayCorrect(viewer), mayRetract(viewer)]).toEqual(expected);
});
