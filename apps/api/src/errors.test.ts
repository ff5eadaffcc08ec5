import { GraphQLError } from "graphql";
import { pino } from "pino";
import { expect, test } from "vitest";
import { answerError } from "./errors.ts";

test("a fault is answered with nothing but the incident under which it is written down", () => {
  const written: { incident: string; err: { message: string } }[] = [];
  const log = pino({}, { write: (line: string) => void written.push(JSON.parse(line) as (typeof written)[number]) });
  const original = new Error("select secret from articles");
  const error = new GraphQLError(original.message, { path: ["articles"], originalError: original });
  const answer = answerError({ message: original.message, path: ["articles"], extensions: { code: "INTERNAL_SERVER_ERROR" } }, error, log);
  expect(written).toMatchObject([{ err: { message: original.message } }]);
  const { incident } = written[0]!;
  expect(answer).toEqual({ message: expect.stringContaining(incident), path: ["articles"], extensions: { code: "INTERNAL", incident } });
  expect(answer.message).not.toContain("secret");
});
