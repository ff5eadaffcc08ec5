import { requireViewer } from "../accounts/viewer.ts";
import { Article } from "../articles/article.entity.ts";
import { published } from "../articles/article.reading.ts";
import { requireAll } from "../articles/require-all.ts";
import { type Context, inTransaction } from "../context.ts";
import type { Edition } from "../editions/edition.entity.ts";
import { forbidden } from "../errors.ts";
import type { Select } from "../reading/select.ts";
import { InvalidInput } from "../user-error.ts";
import { FrontPagePick } from "./front-page-pick.entity.ts";
import type { CurationRow, PickedPlace } from "./front-page.loaders.ts";
import { mayCurateFrontPage } from "./front-page.policy.ts";

export const places = 30;

export type FrontPage = { edition: Edition };
export type PlacedStory = { place: number; isPicked: boolean; article: Article };

export async function findFrontPage(ctx: Context, code: string): Promise<FrontPage | null> {
  const edition = await ctx.loaders.edition.load(code);
  return edition && { edition };
}

/** The first places of a front page. A picked story that is not published, or whose time is over, leaves its place to the newest. */
export async function listFrontPageStories(ctx: Context, edition: string, first: number, select: Select): Promise<PlacedStory[]> {
  const rows = await select.rows(
    `with picks as (select p.place, p.article_id from front_page_picks p join articles a on a.id = p.article_id where p.edition_id = $1 and (p.until is null or p.until > $2) and ${published("a")}),
       newest as (
         select a.id, a.published_at from articles a where a.edition_id = $1 and ${published("a")} and a.id not in (select article_id from picks) order by a.published_at desc, a.id desc limit ${first})
     select p.place, ${select.list("a")} from (select place, article_id, null::timestamptz as published_at from picks where place <= ${first} union all select null, id, published_at from newest) p
     join articles a on a.id = p.article_id order by p.published_at desc, a.id desc`,
    (text) => ctx.db.rows<Article & { place: number | null }>(text, [edition, ctx.now]),
  );
  const picked = new Map(rows.flatMap(({ place, ...article }) => (place === null ? [] : [[place, article]])));
  const newest = rows.filter(({ place }) => place === null).values();
  const placed: PlacedStory[] = [];
  for (let place = 1; place <= first; place++) {
    const pick = picked.get(place);
    const article = pick ?? newest.next().value;
    if (article) placed.push({ place, isPicked: pick !== undefined, article });
  }
  return placed;
}

/** Which places editors gave away, whether or not readers see it, and the version that is. */
export async function findCuration(ctx: Context, edition: string): Promise<{ version: number; picks: PickedPlace[] }> {
  requireViewer(ctx);
  const rows = await ctx.loaders.frontPageCuration.load(edition);
  return { version: rows[0]!.version, picks: rows.filter(isPick) };
}

const isPick = (row: CurationRow): row is CurationRow & PickedPlace => row.place !== null;

export type GivenPick = { place: number; articleId: string; until?: Date | null };

/** Gives the places of a front page to these stories, in the place of all that were given before. */
export async function updateFrontPage(ctx: Context, edition: string, expectedVersion: number, picks: GivenPick[]): Promise<FrontPage> {
  requireViewer(ctx);
  if (!mayCurateFrontPage(ctx.viewer)) throw forbidden("Reporters do not choose what stands on the front page.");
  const frontPage = await findFrontPage(ctx, edition);
  if (!frontPage) throw new InvalidInput("NOT_FOUND", ["edition"], `There is no edition ${edition}.`);
  checkPicks(ctx, picks);
  await inTransaction(ctx, async (manager) => {
    const [, taken] = await manager.query("update editions set front_page_version = $2 + 1 where id = $1 and front_page_version = $2", [edition, expectedVersion]);
    if (!taken) throw new InvalidInput("VERSION_CONFLICT", ["expectedVersion"], "The front page was changed meanwhile.");
    await requireAll(manager, Article, picks.map(({ articleId }) => articleId), "picks", "story", { editionId: edition });
    await manager.delete(FrontPagePick, { editionId: edition });
    await manager.insert(FrontPagePick, picks.map(({ place, articleId, until }) => ({ editionId: edition, place, articleId, until: until ?? null })));
  });
  return frontPage;
}

function checkPicks(ctx: Context, picks: GivenPick[]): void {
  const taken = { place: new Set<number>(), articleId: new Set<string>() };
  picks.forEach(({ place, articleId, until }, index) => {
    const refuse = (code: string, field: string, message: string) => {
      throw new InvalidInput(code, ["picks", String(index), field], message);
    };
    if (!Number.isInteger(place) || place < 1 || place > places) refuse("OUT_OF_RANGE", "place", `A front page has the places 1 to ${places}.`);
    if (taken.place.has(place)) refuse("DUPLICATE", "place", `Place ${place} is given to two stories.`);
    if (taken.articleId.has(articleId)) refuse("DUPLICATE", "articleId", "The story is given two places.");
    if (until && until <= ctx.now) refuse("IN_THE_PAST", "until", "A story cannot leave its place in the past.");
    taken.place.add(place);
    taken.articleId.add(articleId);
  });
}
