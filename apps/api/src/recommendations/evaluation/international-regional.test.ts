import { expect, test } from "vitest";
import { demoPictures } from "../../demo/demo-pictures.ts";
import { loadDemoPeople, loadDemoSettings, readDemoList } from "../../demo/demo-settings.ts";
import { loadDemoStories } from "../../demo/demo-stories.ts";
import { openNewsroom } from "../../testing/newsroom.ts";

const room = openNewsroom();

test("of the demo's international stories and the regional ones about the same matter, nearly all lead to one another", { timeout: 120_000 }, async () => {
  const ctx = room.ctx();
  await loadDemoSettings(ctx);
  await loadDemoPeople(ctx, []);
  const draw = demoPictures(ctx);
  // Which picture a story has says nothing about what it is related to: one is drawn for all.
  let picture: Promise<string> | undefined;
  await loadDemoStories(ctx, (name) => (picture ??= draw(name)), () => {});
  const pairs = Object.entries((await readDemoList("international-regional.yaml")) as unknown as Record<string, string[]>).flatMap(([international, regional]) => regional.map((slug) => [international, slug] as const));

  let asked = 0;
  const missed: string[] = [];
  for (const [from, to] of pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const])) {
    const { data } = await room.ask(
      `query ($slug: String!) { article(edition: "id", slug: $slug) { body { ... on RelatedStoryBlock { pickedBy article { slug } } } recommendations(first: 10) { nodes { slug } } } }`,
      { slug: from },
    );
    const inText = (data.article.body as { pickedBy?: string; article?: { slug: string } | null }[]).filter(({ article }) => article);
    const offered = [...inText.map(({ article }) => article!.slug), ...data.article.recommendations.nodes.map((node: { slug: string }) => node.slug)];
    // What an editor linked in the text already says nothing about the recommender.
    if (inText.some(({ pickedBy, article }) => pickedBy === "EDITOR" && article!.slug === to)) continue;
    asked += 1;
    if (!offered.includes(to)) missed.push(`${from} → ${to}`);
  }
  expect(asked).toBeGreaterThan(20);
  expect(missed.length / asked, `missed: ${missed.join(", ")}`).toBeLessThanOrEqual(0.1);
});
