import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateStoryBody } from "@warta/story-body";
import { describe, expect, test } from "vitest";
import { illustrations } from "../../demo/illustrations/illustrations.ts";
import { demoFolder, readDemoList } from "./demo-settings.ts";
import { type DemoStory, parseDemoStory } from "./demo-story.ts";

const sections = await readDemoList<{ edition: string; slug: string }>("sections.yaml");
const topics = await readDemoList<{ edition: string; concept: string }>("topics.yaml");
const people = new Set((await readDemoList<{ slug: string }>("people.yaml")).map(({ slug }) => slug));

function storiesOf(edition: string): DemoStory[] {
  const folder = join(demoFolder, "stories", edition);
  return readdirSync(folder).map((file) => parseDemoStory(file, readFileSync(join(folder, file), "utf8")));
}

/** What a story names that the demo does not have. */
function missingIn(story: DemoStory, edition: string, slugs: Set<string>): string[] {
  const hasSection = sections.some((section) => section.edition === edition && section.slug === story.section);
  const hasTopic = (concept: string) => topics.some((topic) => topic.edition === edition && topic.concept === concept);
  const related = story.blocks.flatMap((block) => (block.type === "relatedSlug" ? [block.slug] : []));
  return [
    ...(hasSection ? [] : [`section ${story.section}`]),
    ...story.topics.filter((concept) => !hasTopic(concept)).map((concept) => `topic ${concept}`),
    ...[...story.authors, ...story.editors, ...story.translators, ...story.photographers].filter((slug) => !people.has(slug)).map((slug) => `person ${slug}`),
    ...[...related, ...story.pinned].filter((slug) => !slugs.has(slug)).map((slug) => `story ${slug}`),
    ...(story.picture && !(story.picture in illustrations) ? [`picture ${story.picture}`] : []),
    ...(story.picture && !story.pictureAlt ? ["alternative text"] : []),
  ];
}

describe.each([
  ["id", 60],
  ["en", 20],
  ["ar", 12],
])("the demo stories of the edition %s", (edition, fewest) => {
  const stories = storiesOf(edition);
  const slugs = new Set(stories.map(({ slug }) => slug));

  test(`are ${fewest} or more, each with a slug of its own`, () => {
    expect(stories.length).toBeGreaterThanOrEqual(fewest);
    expect(slugs.size).toBe(stories.length);
  });

  test("name only sections, topics, people, pictures and stories that are there", () => {
    const missing = stories.flatMap((story) => missingIn(story, edition, slugs).map((what) => `${story.slug}: ${what}`));
    expect(missing).toEqual([]);
  });

  test("have bodies that are valid", () => {
    const problems = stories.flatMap((story) => {
      const result = validateStoryBody(story.blocks.filter((block) => block.type !== "relatedSlug"));
      return result.ok ? [] : result.problems.map(({ message }) => `${story.slug}: ${message}`);
    });
    expect(problems).toEqual([]);
  });

  test("stand in every section", () => {
    const used = new Set(stories.map(({ section }) => section));
    expect(sections.filter((section) => section.edition === edition && !used.has(section.slug))).toEqual([]);
  });
});
