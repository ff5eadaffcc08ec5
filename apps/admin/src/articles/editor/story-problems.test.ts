import { expect, test } from "vitest";
import { blockProblems, problemAt } from "./story-problems.ts";

const errors = [
  { code: "ALT_MISSING", field: ["heroImage", "alt"], message: "no alt" },
  { code: "INVALID_BODY", field: ["body", "1"], message: "bad link" },
  { code: "INVALID_BODY", field: ["body", "9"], message: "no such block" },
  { code: "OTHER", field: null, message: "elsewhere" },
];

test("a message is found at its field, or at the field it is a part of", () => {
  expect(problemAt(errors, "heroImage.alt")).toBe("no alt");
  expect(problemAt(errors, "heroImage")).toBe("no alt");
  expect(problemAt(errors, "slug")).toBeUndefined();
});

test("the body's messages go to their blocks", () => {
  const body = [{ id: "a", type: "adBreak" as const }, { id: "b", type: "adBreak" as const }];
  expect(blockProblems(errors, body)).toEqual([{ id: "b", message: "bad link" }]);
});
