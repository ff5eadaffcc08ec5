import { expect, test } from "vitest";
import { globalId } from "../global-id.ts";
import { aDraft, aPublishedArticle, aSection } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
const shown = `mutation ($input: RecordRecommendationsShownInput!) { recordRecommendationsShown(input: $input) { counted } }`;
const followed = `mutation ($input: RecordRecommendationFollowedInput!) { recordRecommendationFollowed(input: $input) { counted } }`;
const report = `{ recommendationReport(edition: "id", days: 7) { stories offered followed places { place variant shown followed } unoffered { nodes { slug } } } }`;

test("what readers saw and followed is counted once per reader and day, and reported by place", async () => {
  const section = await aSection(room);
  const [beside, one, two] = [await aPublishedArticle(room, { section, slug: "beside" }), await aPublishedArticle(room, { section }), await aPublishedArticle(room, { section })];
  const draft = await aDraft(room, { section });
  const ids = [one, two, draft].map(({ id }) => globalId("Article", id));
  const seen = { articleId: globalId("Article", beside.id), place: "CARDS", variant: "a" };
  for (const counted of [true, false]) expect((await room.ask(shown, { input: { ...seen, shownIds: ids } })).data.recordRecommendationsShown).toEqual({ counted });
  for (const counted of [true, false]) expect((await room.ask(followed, { input: { ...seen, followedId: ids[0] } })).data.recordRecommendationFollowed).toEqual({ counted });
  expect((await room.ask(shown, { input: { ...seen, articleId: globalId("Article", draft.id), shownIds: ids } })).data.recordRecommendationsShown).toEqual({ counted: false });

  const { data } = await (await room.as("reporter"))(report);
  expect(data.recommendationReport).toEqual({ stories: 3, offered: 2, followed: 1, places: [{ place: "CARDS", variant: "a", shown: 2, followed: 1 }], unoffered: { nodes: [{ slug: "beside" }] } });
});

test("input that means nothing is refused, and the public cannot read the report", async () => {
  const input = { articleId: "nonsense", place: "CARDS", variant: "a", shownIds: [] };
  expect((await room.ask(shown, { input })).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  expect((await room.ask(report)).status).toBe(400);
});

test("a story that ten readings of another one went on to is recommended there as often read next", async () => {
  const section = await aSection(room, { slug: "berdua" });
  const [first, next] = [await aPublishedArticle(room, { section, slug: "pertama" }), await aPublishedArticle(room, { section, slug: "berikut" })];
  const view = `mutation ($input: RecordArticleViewInput!) { recordArticleView(input: $input) { article { viewCount } } }`;
  const read = () => room.ask(view, { input: { articleId: globalId("Article", next.id), previousId: globalId("Article", first.id) } });
  for (let time = 0; time < 2; time++) expect((await read()).data.recordArticleView.article.viewCount).toBe(1);
  expect(await room.services.db.rows("select readings from read_together")).toEqual([{ readings: 1 }]);
  await room.services.db.rows("update read_together set readings = 10");
  const { data } = await room.ask(`{ article(edition: "id", slug: "pertama") { recommendations { edges { node { slug } reasons { kind } } } } }`);
  const edge = data.article.recommendations.edges.find((found: { node: { slug: string } }) => found.node.slug === "berikut");
  expect(edge.reasons).toContainEqual({ kind: "READ_TOGETHER" });
});
