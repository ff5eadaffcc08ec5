import { describe, expect, test } from "vitest";
import type { Section, Teaser } from "../routing/page.ts";
import { type FrontPagePlan, planFrontPage } from "./plan-front-page.ts";

const sections: Section[] = [
  { slug: "world", name: "World", path: "/world", scope: "INTERNATIONAL" },
  { slug: "home", name: "Home", path: "/home", scope: "REGIONAL" },
  { slug: "views", name: "Views", path: "/views", scope: "OPINION" },
];

const picture = { alt: "", image: { width: 3, height: 2, dominantColor: "#000000", focalPoint: { x: 0.5, y: 0.5 }, renditions: [] } };

function aStory(id: number, section = sections[id % 2]!, pictured = true): Teaser {
  return { id: String(id), headline: `Story ${id}`, standfirst: null, path: `/${id}`, publishedAt: "2026-01-01T00:00:00.000Z", credits: [], section, heroImage: pictured ? picture : null };
}

const manyStories = (count: number) => Array.from({ length: count }, (_, id) => aStory(id, sections[id % 3]));

const blocksOf = ({ columns: { columns, closing } }: FrontPagePlan) => [...columns.flat(), ...(closing ? [closing] : [])];
const storiesOf = (plan: FrontPagePlan, kind: "opinion" | "mostRead") => blocksOf(plan).flatMap((block) => (block.kind === kind ? block.stories : []));

function shown(plan: FrontPagePlan): string[] {
  const lists = [plan.second, plan.latest, plan.row, ...blocksOf(plan).map(({ stories }) => stories)];
  return [...(plan.lead ? [plan.lead] : []), ...lists.flat()].map(({ id }) => id);
}

describe("a front page", () => {
  test.each([0, 1, 3, 7, 12, 30, 80])("of %i stories shows none of them twice", (count) => {
    const stories = manyStories(count);
    const ids = shown(planFrontPage({ stories, mostRead: stories.toReversed().slice(0, 20), sections }));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("of few stories shows all of them", () => {
    const stories = manyStories(12);
    expect(shown(planFrontPage({ stories, mostRead: stories.slice(0, 2), sections }))).toHaveLength(12);
  });

  test("leads with the latest news that has a picture", () => {
    const stories = [aStory(1, sections[2]), aStory(2, sections[0], false), aStory(3, sections[1])];
    expect(planFrontPage({ stories, mostRead: [], sections }).lead?.id).toBe("3");
  });

  test("leads with news all the same when none has a picture", () => {
    expect(planFrontPage({ stories: [aStory(1, sections[0], false)], mostRead: [], sections }).lead?.id).toBe("1");
  });

  test("keeps opinion in its column", () => {
    const plan = planFrontPage({ stories: manyStories(30), mostRead: manyStories(30), sections });
    expect(storiesOf(plan, "opinion").map(({ section }) => section.scope)).toEqual(["OPINION", "OPINION", "OPINION", "OPINION"]);
    expect([plan.lead!, ...plan.second, ...plan.latest, ...storiesOf(plan, "mostRead")].some(({ section }) => section.scope === "OPINION")).toBe(false);
  });

  test("leaves the most read out when fewer than three are left for them", () => {
    const stories = manyStories(9);
    expect(storiesOf(planFrontPage({ stories, mostRead: stories.slice(0, 2), sections }), "mostRead")).toEqual([]);
  });
});
