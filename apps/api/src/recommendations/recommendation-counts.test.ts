import { describe, expect, test } from "vitest";
import { globalId } from "../global-id.ts";
import { aDraft, aPublishedArticle, aSection } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { removeOldCounts } from "../views/reader-marks.ts";

const room = openNewsroom();
const shown = `mutation ($input: RecordRecommendationsShownInput!) { recordRecommendationsShown(input: $input) { counted userErrors { code field message } } }`;
const followed = `mutation ($input: RecordRecommendationFollowedInput!) { recordRecommendationFollowed(input: $input) { counted } }`;
const view = `mutation ($input: RecordArticleViewInput!) { recordArticleView(input: $input) { article { viewCount } } }`;
const setting = { international: 5, regional: 4, opinion: 1, freshness: 1, popularity: 1, threshold: 0.4 };

type Story = { id: string };
type Where = { place?: string; variant?: string };

const see = async (beside: Story, stories: Story[], where: Where = {}) => {
  const { data } = await room.ask(shown, { input: { place: "CARDS", variant: "a", ...where, articleId: globalId("Article", beside.id), shownIds: stories.map(({ id }) => globalId("Article", id)) } });
  const { counted, userErrors } = data.recordRecommendationsShown;
  return userErrors[0] ?? counted;
};

const follow = async (beside: Story, story: Story, where: Where = {}) => {
  const { data } = await room.ask(followed, { input: { place: "CARDS", variant: "a", ...where, articleId: globalId("Article", beside.id), followedId: globalId("Article", story.id) } });
  return data.recordRecommendationFollowed.counted;
};

/** Stories in an edition of their own, so that each test counts only its own. */
async function storiesOf(edition: string, count: number) {
  const section = await aSection(room, { edition, slug: "berita" });
  return Promise.all(Array.from({ length: count }, (_, index) => aPublishedArticle(room, { section, slug: `berita-${index}`, at: "2026-03-02T03:00:00Z" })));
}

async function reportOf(edition: string) {
  const query = `query ($edition: String!) { recommendationReport(edition: $edition, days: 7) { stories offered followed places { place shown followed }
    comparison { since places { place variant shown followed } } unoffered { nodes { slug } } } }`;
  return (await (await room.as("reporter"))(query, { edition })).data.recommendationReport;
}

/** A chief's settings for the edition: with a second one they are compared. */
async function decide(edition: string, b: object | null) {
  const chief = await room.as("chief");
  const { version } = (await chief(`query ($edition: String!) { recommendationSettings(edition: $edition) { version } }`, { edition })).data.recommendationSettings;
  const { data } = await chief(`mutation ($input: UpdateRecommendationSettingsInput!) { updateRecommendationSettings(input: $input) { userErrors { message } } }`, { input: { edition, expectedVersion: version, a: setting, b } });
  expect(data.updateRecommendationSettings.userErrors).toEqual([]);
}

const variantOf = async (edition: string, slug: string): Promise<string> =>
  (await room.ask(`query ($edition: String!, $slug: String!) { article(edition: $edition, slug: $slug) { recommendations { variant } } }`, { edition, slug })).data.article.recommendations.variant;

const hoursLater = (hours: number) => room.setTime(new Date(Date.parse("2026-03-02T05:20:00Z") + hours * 3_600_000));

describe("what readers saw and followed", () => {
  test("is counted once per reader and day, and reported by place", async () => {
    const [beside, one, two] = await storiesOf("ca", 3);
    const draft = await aDraft(room, { section: await aSection(room, { edition: "ca", slug: "berita" }) });
    for (const counted of [true, false]) expect(await see(beside!, [one!, one!, two!, draft])).toBe(counted);
    for (const counted of [true, false]) expect(await follow(beside!, one!)).toBe(counted);
    expect(await see(draft, [one!, two!])).toBe(false);
    expect(await reportOf("ca")).toEqual({ stories: 3, offered: 2, followed: 1, places: [{ place: "CARDS", shown: 2, followed: 1 }], comparison: null, unoffered: { nodes: [{ slug: "berita-0" }] } });
  });

  test("is counted card by card: those that come into sight later are added", async () => {
    const [beside, one, two] = await storiesOf("cb", 3);
    expect(await see(beside!, [one!])).toBe(true);
    expect(await see(beside!, [one!, two!])).toBe(true);
    expect((await reportOf("cb")).places).toEqual([{ place: "CARDS", shown: 2, followed: 0 }]);
  });

  test("never has more followed than shown: who follows one has seen it", async () => {
    const [beside, one] = await storiesOf("cc", 2);
    expect(await follow(beside!, one!)).toBe(true);
    expect(await see(beside!, [one!])).toBe(false);
    expect((await reportOf("cc")).places).toEqual([{ place: "CARDS", shown: 1, followed: 1 }]);
  });

  test("counts only of what is offered there: not the story itself, nor what an editor keeps away, nor another edition's", async () => {
    const section = await aSection(room, { edition: "cd", slug: "berita" });
    const unwanted = await aPublishedArticle(room, { section });
    const beside = await aPublishedArticle(room, { section, excludedIds: [unwanted.id] });
    const elsewhere = await aPublishedArticle(room);
    expect(await see(beside, [beside, unwanted, elsewhere])).toBe(false);
    for (const story of [beside, unwanted, elsewhere]) expect(await follow(beside, story)).toBe(false);
    expect((await reportOf("cd")).places).toEqual([]);
  });

  test("counts for pages that were made before newer stories took the places on them", async () => {
    const [beside, one] = await storiesOf("ce", 2);
    const section = await aSection(room, { edition: "ce", slug: "berita" });
    for (let index = 0; index < 60; index++) await aPublishedArticle(room, { section, headline: `Kabar ${index}`, at: "2026-03-02T05:10:00Z" });
    await room.services.db.rows("delete from story_pairs");
    hoursLater(0.5);
    expect(await see(beside!, [one!])).toBe(true);
    hoursLater(2);
    expect(await see(one!, [beside!])).toBe(false);
    hoursLater(0);
  });

  test("is refused of more than sixty at once, or of what is no story", async () => {
    const [beside, one] = await storiesOf("cf", 2);
    const many = Array.from({ length: 61 }, () => one!);
    expect(await see(beside!, many)).toEqual({ code: "TOO_MANY", field: ["shownIds"], message: "shownIds holds at most 60 stories." });
    expect(await see(beside!, many.slice(1))).toBe(true);
    const { data } = await room.ask(shown, { input: { articleId: "nonsense", place: "CARDS", variant: "a", shownIds: [] } });
    expect(data.recordRecommendationsShown).toEqual({ counted: false, userErrors: [{ code: "INVALID_ID", field: ["articleId"], message: "nonsense is not the id of a story." }] });
  });

  test("is forgotten after four hundred days", async () => {
    const [beside, one] = await storiesOf("cg", 2);
    await see(beside!, [one!]);
    const rows = () => room.services.db.rows("select day::text from recommendation_counts where article_id = $1", [one!.id]);
    for (const [days, kept] of [[399, 1], [400, 0]] as const) {
      hoursLater(days * 24);
      await removeOldCounts(room.ctx());
      expect(await rows()).toHaveLength(kept);
    }
    hoursLater(0);
  });
});

describe("a comparison of two settings", () => {
  test("counts from its beginning only, on the same day too, whatever was counted before", async () => {
    const [beside, one] = await storiesOf("da", 2);
    hoursLater(0);
    await decide("da", { ...setting, freshness: 0 });
    const variant = await variantOf("da", "berita-0");
    expect(await see(beside!, [one!], { variant })).toBe(true);
    const before = { places: [{ place: "CARDS", variant, shown: 1, followed: 0 }] };
    expect((await reportOf("da")).comparison).toEqual({ since: "2026-03-02T05:20:00.000Z", ...before });

    hoursLater(0.5);
    await decide("da", { ...setting, freshness: 2 });
    expect((await reportOf("da")).comparison).toEqual({ since: "2026-03-02T05:50:00.000Z", places: [] });
    expect(await follow(beside!, one!, { variant })).toBe(true);
    expect(await reportOf("da")).toMatchObject({ comparison: { places: [{ place: "CARDS", variant, shown: 1, followed: 1 }] }, places: [{ shown: 2, followed: 1 }] });

    await decide("da", null);
    expect((await reportOf("da")).comparison).toBeNull();
  });

  test("counts what one reader saw under both settings for each of them", async () => {
    const [beside, one] = await storiesOf("db", 2);
    hoursLater(0);
    await decide("db", { ...setting, freshness: 0 });
    const met = new Set<string>();
    for (let hour = 0; met.size < 2; hour += 0.5) {
      hoursLater(hour);
      const variant = await variantOf("db", "berita-0");
      expect(await see(beside!, [one!], { variant })).toBe(!met.has(variant));
      met.add(variant);
    }
    expect((await reportOf("db")).comparison.places).toEqual(["a", "b"].map((variant) => ({ place: "CARDS", variant, shown: 1, followed: 0 })));
  });

  test("is not what a client says it is: a variant counts that the story shows, or showed an hour ago, and b never while nothing is compared", async () => {
    const [beside, one] = await storiesOf("dc", 2);
    hoursLater(0);
    expect(await see(beside!, [one!], { variant: "b" })).toBe(false);
    expect(await follow(beside!, one!, { variant: "b" })).toBe(false);
    await decide("dc", { ...setting, freshness: 0 });
    const variants: string[] = [];
    for (let hour = 0; hour < 40; hour++) {
      hoursLater(hour);
      variants.push(await variantOf("dc", "berita-0"));
    }
    const other = (variant: string | undefined) => (variant === "a" ? "b" : "a");
    const turned = variants.findIndex((variant, hour) => hour > 0 && variant !== variants[hour - 1]);
    const settled = variants.findIndex((variant, hour) => hour > 0 && variant === variants[hour - 1]);
    hoursLater(settled);
    expect(await see(beside!, [one!], { variant: other(variants[settled]) })).toBe(false);
    hoursLater(turned);
    expect(await see(beside!, [one!], { variant: other(variants[turned]) })).toBe(true);
    hoursLater(0);
  });
});

describe("the report", () => {
  test("calls stories related by what their texts share, not for being kept as pairs", async () => {
    const [story, ...others] = await storiesOf("ea", 11);
    const withRelated = async () => (await (await room.as("reporter"))(`{ recommendationReport(edition: "ea") { withRelated } }`)).data.recommendationReport.withRelated;
    // Five earlier ones and five later ones, of which two and three may be related.
    const pairs = (subject: number) =>
      room.services.db.rows(
        `insert into story_pairs select case when n <= 5 then $1 else id end, case when n <= 5 then id else $1 end, case when n between 4 and 8 then $3 else 0.1 end,
           0.05, 0.05, null, null, null, '', '', 0 from unnest($2::uuid[]) with ordinality o (id, n)`,
        [story!.id, others.map(({ id }) => id), subject],
      );
    for (const [subject, related] of [[0.1, 0], [0.2, 1]] as const) {
      await room.services.db.rows("delete from story_pairs");
      await pairs(subject);
      expect(await withRelated()).toBe(related);
    }
  });

  test("of an edition there is not is null; days are 1 to 90; the public cannot read it", async () => {
    const editor = await room.as("editor");
    const ask = (edition: string, days: number) => editor(`query ($edition: String!, $days: Int!) { recommendationReport(edition: $edition, days: $days) { stories } }`, { edition, days });
    expect((await ask("zz", 7)).data).toEqual({ recommendationReport: null });
    for (const days of [0, 91]) expect((await ask("id", days)).errors).toMatchObject([{ message: "days must be between 1 and 90.", extensions: { code: "BAD_USER_INPUT" } }]);
    for (const days of [1, 90]) expect((await ask("ca", days)).errors).toBeUndefined();
    expect((await room.ask(`{ recommendationReport(edition: "id") { stories } }`)).status).toBe(400);
  });
});

describe("a story that was read after another one", () => {
  const read = (next: Story, previous: Story) => room.ask(view, { input: { articleId: globalId("Article", next.id), previousId: globalId("Article", previous.id) } });
  const readings = () => room.services.db.rows("select readings from read_together");

  test("is recommended there as often read next, for ninety days", async () => {
    const section = await aSection(room, { slug: "berdua" });
    const [first, next] = [await aPublishedArticle(room, { section, slug: "pertama" }), await aPublishedArticle(room, { section, slug: "berikut" })];
    for (let time = 0; time < 2; time++) expect((await read(next, first)).data.recordArticleView.article.viewCount).toBe(1);
    expect(await readings()).toEqual([{ readings: 1 }]);
    // Fewer than ten are chance, and are not told.
    await room.services.db.rows("update readings_after set readings = readings + 9");
    const { data } = await room.ask(`{ article(edition: "id", slug: "pertama") { recommendations { edges { node { slug } reasons { kind } } } } }`);
    const edge = data.article.recommendations.edges.find((found: { node: { slug: string } }) => found.node.slug === "berikut");
    expect(edge.reasons).toContainEqual({ kind: "READ_TOGETHER" });
    hoursLater(89 * 24);
    await read(next, first);
    expect(await readings()).toEqual([{ readings: 11 }]);
    hoursLater(90 * 24);
    await removeOldCounts(room.ctx());
    expect(await readings()).toEqual([{ readings: 1 }]);
    hoursLater(0);
  });

  test("is not so after itself, or after a draft", async () => {
    const [story] = await storiesOf("fa", 1);
    await room.services.db.rows("delete from readings_after");
    await read(story!, story!);
    hoursLater(24);
    await read(story!, await aDraft(room));
    expect(await readings()).toEqual([]);
  });
});
