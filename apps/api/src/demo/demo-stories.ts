import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { newBlockId, type StoryBody } from "@warta/story-body";
import { createArticle, publishArticle, updateArticle } from "../articles/article-editing.service.ts";
import { Article } from "../articles/article.entity.ts";
import type { Context } from "../context.ts";
import { Contributor } from "../contributors/contributor.entity.ts";
import { Edition } from "../editions/edition.entity.ts";
import { indexQueuedStories, queueAllStories } from "../recommendations/recommendation-index.service.ts";
import { Section } from "../sections/section.entity.ts";
import { Topic } from "../topics/topic.entity.ts";
import { demoFolder } from "./demo-settings.ts";
import { type DemoStory, milliseconds, parseDemoStory } from "./demo-story.ts";

type Located = { edition: Edition; story: DemoStory };
type Progress = (done: number, all: number) => void;

/**
 * Writes and publishes the demo stories through the services the newsroom uses, the oldest first. Related stories are linked in
 * a second round, when all are there. Stories that were published before are left as they are. The first were compared when few words
 * were known; so all are compared anew at the end.
 */
export async function loadDemoStories(ctx: Context, picture: (name: string) => Promise<string>, progress: Progress): Promise<void> {
  const stories = await readStories(ctx);
  const ids = await idsBySlug(ctx);
  const groups = new Map<string, string>();
  for (const { edition, story } of stories) {
    const key = `${edition.id} ${story.slug}`;
    if (!ids.has(key)) ids.set(key, await writeDraft(ctx, edition, story, groups.get(story.storyGroup ?? "") ?? null));
    if (story.storyGroup && !groups.has(story.storyGroup)) groups.set(story.storyGroup, ids.get(key)!);
  }
  for (const [index, { edition, story }] of stories.entries()) {
    await finish(ctx, edition, story, ids, picture);
    progress(index + 1, stories.length);
  }
  await countDemoViews(ctx);
  await queueAllStories(ctx);
  await indexQueuedStories(ctx);
}

async function readStories(ctx: Context): Promise<Located[]> {
  const stories: Located[] = [];
  for (const edition of await ctx.db.dataSource.getRepository(Edition).find({ order: { position: "ASC" } })) {
    const folder = join(demoFolder, "stories", edition.id);
    for (const file of (await readdir(folder)).sort()) stories.push({ edition, story: parseDemoStory(file, await readFile(join(folder, file), "utf8")) });
  }
  return stories.sort((one, other) => milliseconds(other.story.age) - milliseconds(one.story.age));
}

async function idsBySlug(ctx: Context): Promise<Map<string, string>> {
  const rows = await ctx.db.rows<{ key: string; id: string }>("select edition_id || ' ' || slug as key, id from articles");
  return new Map(rows.map(({ key, id }) => [key, id]));
}

async function writeDraft(ctx: Context, edition: Edition, story: DemoStory, translationOf: string | null): Promise<string> {
  const section = await ctx.db.dataSource.getRepository(Section).findOneByOrFail({ editionId: edition.id, slug: story.section });
  const { headline, slug, standfirst } = story;
  const publishedAt = new Date(ctx.now.getTime() - milliseconds(story.age));
  // Each story at its own time, so that lists by change are not all of one moment.
  const article = await createArticle({ ...ctx, now: publishedAt }, edition.id, translationOf, { sectionId: section.id, headline, slug, standfirst, publishedAt });
  return article.id;
}

async function finish(ctx: Context, edition: Edition, story: DemoStory, ids: Map<string, string>, picture: (name: string) => Promise<string>): Promise<void> {
  const { dataSource } = ctx.db;
  const { id, version, status, publishedAt } = await dataSource.getRepository(Article).findOneByOrFail({ id: ids.get(`${edition.id} ${story.slug}`)! });
  if (status === "published") return;
  const idOf = (slug: string) => {
    const found = ids.get(`${edition.id} ${slug}`);
    if (!found) throw new Error(`${story.slug}: there is no demo story ${slug}`);
    return found;
  };
  const topicIds = await Promise.all(story.topics.map(async (concept) => (await dataSource.getRepository(Topic).findOneByOrFail({ editionId: edition.id, concept })).id));
  const body: StoryBody = story.blocks.map((block) =>
    block.type === "relatedSlug" ? { id: newBlockId(), type: "relatedStory", articleId: idOf(block.slug), pickedBy: "editor" } : block,
  );
  const then = { ...ctx, now: publishedAt! };
  const written = await updateArticle(then, id, version, {
    body,
    topicIds,
    credits: await creditsOf(ctx, story),
    dateline: story.dateline ? { place: story.dateline, agency: edition.agencyName } : null,
    sources: story.sources.map((name) => ({ name })),
    heroImage: story.picture ? { imageId: await picture(story.picture), alt: story.pictureAlt, caption: story.pictureCaption } : null,
    pinnedIds: story.pinned.map(idOf),
  });
  await publishArticle(then, id, written.version);
}

async function creditsOf(ctx: Context, story: DemoStory) {
  const roles = { author: story.authors, editor: story.editors, translator: story.translators, photographer: story.photographers } as const;
  const credits: { contributorId: string; role: keyof typeof roles }[] = [];
  for (const role of Object.keys(roles) as (keyof typeof roles)[])
    for (const slug of roles[role]) credits.push({ role, contributorId: (await ctx.db.dataSource.getRepository(Contributor).findOneByOrFail({ slug })).id });
  return credits;
}

/** So that the demo's list of most read stories is not empty: more for newer stories, different for each, the same at every load. */
async function countDemoViews(ctx: Context): Promise<void> {
  await ctx.db.rows(
    `insert into article_views (article_id, day, views)
     select id, published_at::date, 20 + abs(hashtext(slug)) % 900 from articles where status = 'published' on conflict do nothing`,
  );
}
