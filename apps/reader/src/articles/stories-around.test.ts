import { expect, test } from "vitest";
import { mostReadBeside, relatedInOtherEditions } from "./stories-around.ts";

type Beside = Parameters<typeof mostReadBeside>[0];
type Elsewhere = Parameters<typeof relatedInOtherEditions>[0];

const named = (id: string) => ({ id, path: `/${id}` });
const mostRead = ["story", "inline", "card", "one", "two", "three", "four", "five", "six"].map(named) as Parameters<typeof mostReadBeside>[1];

test("the most read are five that stand nowhere else on the page", () => {
  const story = {
    id: "story",
    body: [{ __typename: "RelatedStoryBlock", article: named("inline") }, { __typename: "RelatedStoryBlock", article: null }],
    recommendations: { edges: [{ node: named("card") }] },
  } as Beside;
  expect(mostReadBeside(story, mostRead).map(({ id }) => id)).toEqual(["one", "two", "three", "four", "five"]);
});

test("related stories of other languages are three of which one can say why, none of them the story's own translation", () => {
  const edge = (id: string, ...kinds: string[]) => ({ node: named(id), reasons: kinds.map((kind) => ({ kind })) });
  const edges = [edge("same", "TRANSLATION", "SHARED_TOPIC"), edge("one", "SHARED_TOPIC"), edge("hardly", "SOME_WORDS"), edge("two", "SAME_NAMES", "SOME_WORDS"), edge("three", "SAME_SUBJECT"), edge("four", "SHARED_TOPIC")];
  expect(relatedInOtherEditions({ edges } as Elsewhere).map(({ id }) => id)).toEqual(["one", "two", "three"]);
});
