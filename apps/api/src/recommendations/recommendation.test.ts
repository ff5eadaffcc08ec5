import { describe, expect, test } from "vitest";
import { aDraft, aPublishedArticle, aSection, aTopic, paragraphs } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();
const recommended = async (slug: string, first = 10) =>
  (await room.ask(`query ($slug: String!, $first: Int!) { article(edition: "id", slug: $slug) { recommendations(first: $first) { nodes { slug } } } }`, { slug, first })).data.article.recommendations.nodes.map((node: { slug: string }) => node.slug);

describe("what is recommended beside a story", () => {
  test("is what shares a topic, then what shares the section, then the rest, each the newest first", async () => {
    const [water, other] = [await aTopic(room, "Air"), await aTopic(room, "Lain")];
    const [world, sport] = [await aSection(room, { slug: "dunia" }), await aSection(room, { slug: "olahraga" })];
    await aPublishedArticle(room, { slug: "sport-story", section: sport, at: "2026-02-09T00:00:00Z" });
    await aPublishedArticle(room, { slug: "same-section", section: world, topicIds: [other], at: "2026-02-08T00:00:00Z" });
    await aPublishedArticle(room, { slug: "topic-old", section: sport, topicIds: [water], at: "2026-02-01T00:00:00Z" });
    await aPublishedArticle(room, { slug: "topic-new", section: sport, topicIds: [water, other], at: "2026-02-02T00:00:00Z" });
    await aPublishedArticle(room, { slug: "asked", section: world, topicIds: [water], at: "2026-02-03T00:00:00Z" });
    await aDraft(room, { slug: "hidden", section: world, topicIds: [water] });
    expect(await recommended("asked")).toEqual(["topic-new", "topic-old", "same-section", "sport-story"]);
    expect(await recommended("asked", 1)).toEqual(["topic-new"]);
  });

  test("begins with what an editor pinned, in the editor's order", async () => {
    const section = await aSection(room, { slug: "pins" });
    const [first, second, newest] = [await aPublishedArticle(room, { section, at: "2026-01-01T00:00:00Z" }), await aPublishedArticle(room, { section, at: "2026-01-02T00:00:00Z" }), await aPublishedArticle(room, { section, at: "2026-02-28T00:00:00Z" })];
    const hidden = await aDraft(room, { section });
    await aPublishedArticle(room, { slug: "pinning", section, pinnedIds: [first.id, hidden.id, second.id], at: "2026-01-03T00:00:00Z" });
    expect(await recommended("pinning", 3)).toEqual([first.slug, second.slug, newest.slug]);
  });

  test("is not what its text links to already", async () => {
    const linked = await aPublishedArticle(room, { slug: "linked" });
    await aPublishedArticle(room, { slug: "linking", body: [...paragraphs("x"), { id: "related001", type: "relatedStory", articleId: linked.id, pickedBy: "editor" }] });
    expect(await recommended("linking")).not.toContain("linked");
  });
});
