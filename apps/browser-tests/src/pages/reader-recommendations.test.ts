import type { Page, Request } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";
import { type ReaderEdition, readerEditions } from "./reader-editions.ts";
import { followToStory, untilAlive } from "./reader-page.ts";

const browser = openWatchedBrowser();
const readerUrl = inject("readerUrl");

/** A story as the API gives it. */
type ApiStory = {
  id: string;
  path: string;
  body: { headline?: string | null; pickedBy?: "EDITOR" | "RECOMMENDER"; article?: { id: string; path: string } | null }[];
  recommendations: { variant: string; edges: { node: { id: string; headline: string; section: { name: string } }; reasons: { evidence: string[] }[] }[] };
};

type ApiPage = { data: { articles: { nodes: ApiStory[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } };

/** All stories of an edition, a few at a time: what is asked of each makes more at once too dear. */
async function storiesOf(edition: ReaderEdition): Promise<ApiStory[]> {
  const query = `query ($edition: String!, $after: String) { articles(edition: $edition, first: 15, after: $after) { pageInfo { hasNextPage endCursor } nodes {
    id path body { ... on RelatedStoryBlock { headline pickedBy article { id path } } }
    recommendations(first: 10) { variant edges { node { id headline section { name } } reasons { evidence } } } } } }`;
  const stories: ApiStory[] = [];
  let after: string | null = null;
  do {
    const variables: object = { edition: edition.code, after };
    const answer: Response = await fetch(`${inject("apiUrl")}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) });
    const { nodes, pageInfo }: ApiPage["data"]["articles"] = ((await answer.json()) as ApiPage).data.articles;
    stories.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return stories;
}

const cardsOn = (page: Page, { words }: ReaderEdition) => page.getByRole("region", { name: words.recommendations }).getByRole("article");
const cardLinks = (page: Page, edition: ReaderEdition) => cardsOn(page, edition).getByRole("heading", { level: 3 }).getByRole("link");
const insetsOn = (page: Page, { words }: ReaderEdition) => page.getByRole("main").getByRole("article").first().locator("p", { hasText: words.readAlso });

/** The address of a story of any edition: under that of a section. */
const isStory = (address: string) => /^(?:\/(?:en|ar))?\/(?!(?:en|ar)\/)[^/]+\/[^/]+$/.test(address);

/** How far from the start of its list, in pixels; a face that comes late moves what stands above the list by parts of one. */
const placeInList = (heading: Element) => Math.round(heading.getBoundingClientRect().top - heading.closest("ul")!.getBoundingClientRect().top);

type Reader = {
  page: Page;
  /** The inputs of these mutations so far. */
  told: (mutation: string) => object[];
  /** The next one: with this text in its input. */
  untilTold: (mutation: string, text?: string) => Promise<{ input: object; answer: object }>;
};

/** A reader nobody knows, and what this reader's browser tells the API. */
async function aReader(viewport = { width: 1280, height: 720 }): Promise<Reader> {
  const page = await browser.newPage({ viewport, userAgent: `A reader of recommendations ${crypto.randomUUID()}` });
  const isOf = (mutation: string, request: Request) => request.postData()?.includes(`"operationName":"${mutation}"`) ?? false;
  const inputOf = (request: Request) => (request.postDataJSON() as { variables: { input: object } }).variables.input;
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  return {
    page,
    told: (mutation) => requests.filter((request) => isOf(mutation, request)).map(inputOf),
    async untilTold(mutation, text = "") {
      const response = await page.waitForResponse((response) => isOf(mutation, response.request()) && JSON.stringify(inputOf(response.request())).includes(text));
      return { input: inputOf(response.request()), answer: ((await response.json()) as { data: object }).data };
    },
  };
}

describe.runIf(browser.isThere).each(readerEditions)("the recommendations of the $code edition", (edition) => {
  const { words } = edition;
  let stories: ApiStory[];
  let story: ApiStory;
  beforeAll(async () => {
    stories = await storiesOf(edition);
    story = stories.find(({ path }) => path === edition.story.path)!;
  });

  test("are ten, each under the label of its section, in the order of the API", async () => {
    const page = await browser.newPage();
    await page.goto(readerUrl + story.path);
    const shown = [];
    for (const card of await cardsOn(page, edition).all()) {
      const [label, headline] = await card.getByRole("link").allInnerTexts();
      shown.push({ label, headline });
    }
    expect(shown).toEqual(story.recommendations.edges.map(({ node }) => ({ label: node.section.name, headline: node.headline })));
    expect(shown).toHaveLength(10);
  });

  test.each([true, false])("say why when they are asked, by pointer and by keyboard (JavaScript: %s)", async (javaScriptEnabled) => {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto(readerUrl + story.path);
    if (javaScriptEnabled) await untilAlive(page, edition);
    const cards = cardsOn(page, edition);
    for (const [index, open] of [[1, "click"], [4, "Enter"], [7, "Space"]] as const) {
      const card = cards.nth(index);
      const { node, reasons } = story.recommendations.edges[index]!;
      const question = card.locator("summary");
      expect((await question.textContent())!.replace(/\s+/g, " "), "read aloud it says about which story").toBe(`${words.why} ${node.headline}`);
      const answer = card.getByRole("group").getByRole("paragraph");
      expect(await answer.count()).toBe(0);

      const places = () => Promise.all([cards.nth(index - 1), card].map((each) => each.getByRole("heading").evaluate(placeInList)));
      await question.scrollIntoViewIfNeeded();
      const before = await places();
      if (open === "click") await question.click();
      else await question.press(open);
      expect(await answer.count()).toBe(1);
      const sentence = await answer.innerText();
      expect(sentence).toMatch(/^.+\.$/);
      const inCommon = reasons.flatMap(({ evidence }) => evidence);
      expect(inCommon.length === 0 || inCommon.some((thing) => sentence.includes(thing)), `${sentence} tells of ${inCommon.join()}`).toBe(true);
      expect(await places(), "the headlines stay where they were").toEqual(before);
      expect(decodeURI(page.url()), "it is a question, not a link to the story").toBe(readerUrl + story.path);
    }
  });

  test("never show a story twice on a page, nor an empty place in the text", async () => {
    const open = stories.filter(({ body }) => body.some(({ pickedBy }) => pickedBy === "RECOMMENDER"));
    const page = await browser.newPage({ javaScriptEnabled: false });
    for (const { path, body } of [story, ...open.slice(0, 4)]) {
      await page.goto(readerUrl + path);
      const insets = insetsOn(page, edition);
      expect(await insets.count(), path).toBe(body.filter(({ headline }) => headline).length);
      const addresses = [path];
      for (const link of await page.getByRole("main").getByRole("link").all()) {
        const address = (await link.getAttribute("href"))!;
        if (isStory(address)) addresses.push(address);
      }
      expect(addresses.length).toBeGreaterThan(10 + edition.story.insets);
      expect(new Set(addresses).size, path).toBe(addresses.length);
    }
  });

  test("lead to other languages, each in its own and in its own direction", async () => {
    const page = await browser.newPage();
    await page.goto(readerUrl + story.path);
    const links = page.getByRole("region", { name: words.otherLanguages }).getByRole("listitem").getByRole("link");
    expect(await links.count()).toBe(3);
    for (const link of await links.all()) {
      const language = await link.getAttribute("lang");
      const { direction, front } = readerEditions.find(({ code }) => code === language)!;
      expect(language).not.toBe(edition.code);
      expect(await link.getAttribute("dir")).toBe(direction);
      expect((await link.getAttribute("href"))!.startsWith(front)).toBe(true);
    }
  });
});

describe.runIf(browser.isThere)("what a reader does with recommendations", () => {
  const edition = readerEditions[0];
  let stories: ApiStory[];
  beforeAll(async () => {
    stories = await storiesOf(edition);
  });

  test("is counted for each card when it comes into sight itself, once, and when one is followed", async () => {
    const { page, told, untilTold } = await aReader({ width: 360, height: 640 });
    const story = stories.find(({ path }) => path === edition.story.path)!;
    const { variant, edges } = story.recommendations;
    const offered = edges.map(({ node }) => node.id);
    const where = { articleId: story.id, place: "CARDS", variant };
    await page.goto(readerUrl + story.path);
    await untilAlive(page, edition);
    const cards = await cardsOn(page, edition).all();
    const toldIds = () => (told("RecordRecommendationsShown") as { shownIds: string[] }[]).flatMap(({ shownIds }) => shownIds);
    expect(toldIds()).toEqual([]);

    const shown = untilTold("RecordRecommendationsShown");
    await cards[0]!.scrollIntoViewIfNeeded();
    expect(await shown).toMatchObject({ input: where, answer: { recordRecommendationsShown: { counted: true } } });
    const first = toldIds();
    expect(first.length).toBeLessThan(offered.length);
    expect(first).toEqual(offered.slice(0, first.length));
    for (const card of cards) await card.scrollIntoViewIfNeeded();
    await expect.poll(toldIds, { timeout: 10_000 }).toEqual(offered);

    await cards.at(-1)!.locator("summary").click();
    const followed = untilTold("RecordRecommendationFollowed");
    await followToStory(page, cardLinks(page, edition).nth(2));
    expect(await followed).toEqual({ input: { ...where, followedId: offered[2] }, answer: { recordRecommendationFollowed: { counted: true } } });
    expect(toldIds()).toEqual(offered);
    expect(told("RecordRecommendationFollowed")).toHaveLength(1);
  });

  test("is counted of a page that is left before more came into sight", async () => {
    const { page, untilTold } = await aReader({ width: 360, height: 640 });
    const story = stories.find(({ path }) => path === edition.story.path)!;
    await page.goto(readerUrl + story.path);
    await untilAlive(page, edition);
    const shown = untilTold("RecordRecommendationsShown", story.recommendations.edges[0]!.node.id);
    await followToStory(page, cardLinks(page, edition).first());
    expect((await shown).input).toMatchObject({ articleId: story.id, place: "CARDS" });
  });

  test("is counted inside the text too, but not where an editor chose", async () => {
    const isRecommended = ({ pickedBy, article }: ApiStory["body"][number]) => pickedBy === "RECOMMENDER" && article;
    const isChosen = ({ pickedBy, article }: ApiStory["body"][number]) => pickedBy === "EDITOR" && article;
    const story = stories.find(({ body }) => body.some(isRecommended) && body.some(isChosen))!;
    const where = { articleId: story.id, place: "INLINE", variant: story.recommendations.variant };
    const linkOf = ({ page }: { page: Page }, is: typeof isChosen) => insetsOn(page, edition).getByRole("link").and(page.locator(`[href="${story.body.find(is)!.article!.path}"]`));

    const one = await aReader();
    await one.page.goto(readerUrl + story.path);
    await untilAlive(one.page, edition);
    await followToStory(one.page, linkOf(one, isChosen));
    expect(one.told("RecordRecommendationFollowed")).toEqual([]);

    const other = await aReader();
    const recommended = story.body.find(isRecommended)!.article!.id;
    await other.page.goto(readerUrl + story.path);
    await untilAlive(other.page, edition);
    const shown = other.untilTold("RecordRecommendationsShown", "INLINE");
    await linkOf(other, isRecommended).scrollIntoViewIfNeeded();
    expect((await shown).input).toEqual({ ...where, shownIds: [recommended] });
    const followed = other.untilTold("RecordRecommendationFollowed");
    await followToStory(other.page, linkOf(other, isRecommended));
    expect(await followed).toEqual({ input: { ...where, followedId: recommended }, answer: { recordRecommendationFollowed: { counted: true } } });
  });

  test("is counted as read after the story before; the tab keeps nothing else", async () => {
    const { page, untilTold } = await aReader();
    const story = stories.find(({ path }) => path === edition.story.path)!;
    const first = untilTold("RecordArticleView");
    await page.goto(readerUrl + story.path);
    expect((await first).input).toEqual({ articleId: story.id, previousId: null });

    const second = untilTold("RecordArticleView");
    await followToStory(page, cardLinks(page, edition).first());
    const next = story.recommendations.edges[0]!.node.id;
    expect((await second).input).toEqual({ articleId: next, previousId: story.id });
    // The router keeps how far each page of the tab was scrolled, for the way back.
    const kept = () => [Object.entries({ ...sessionStorage }).flatMap(([key, value]) => (/scroll/i.test(key) ? [] : [value])), Object.keys(localStorage), document.cookie];
    expect(await page.evaluate(kept)).toEqual([[next], [], ""]);
  });
});
