import { describe, expect, test } from "vitest";
import { tellingReasons } from "./recommendation-reasons.ts";

const because = (contributions: Record<string, number>) => {
  const reasons = Object.entries(contributions).map(([text, contribution]) => ({ text, contribution }));
  return tellingReasons({ reasons, score: reasons.reduce((sum, { contribution }) => sum + contribution, 0) });
};

describe("why a story is recommended", () => {
  test("is told in the three reasons that weigh most", () => {
    expect(because({ topic: 0.2, names: 0.15, subject: 0.1, section: 0.08 })).toEqual(["topic", "names", "subject"]);
  });

  test("leaves out what is less than a twentieth of the score", () => {
    expect(because({ topic: 0.2, names: 0.1, section: 0.01 })).toEqual(["topic", "names"]);
  });

  test("is that editors chose it, where they did: nothing else counts beside that", () => {
    expect(because({ "editors' choice": 10, topic: 0.2, names: 0.1 })).toEqual(["editors' choice"]);
  });

  test("never is that editors hold it back", () => {
    expect(because({ topic: 0.2, held: -0.1 })).toEqual(["topic"]);
    expect(because({ recent: 0.05, held: -0.1 })).toEqual(["recent"]);
  });

  test("is nothing where there is no reason", () => {
    expect(because({})).toEqual([]);
  });
});
