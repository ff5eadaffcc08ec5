import { published } from "../articles/article.reading.ts";
import type { Context } from "../context.ts";
import { InvalidInput } from "../user-error.ts";
import { marksOf } from "../views/reader-marks.ts";
import type { Place, Variant } from "./recommendation.ts";
import { recommendationLoaders, type Recommendations } from "./recommendation.loaders.ts";

type Where = { articleId: string; place: Place; variant: Variant };
type Deed = { what: "shown" | "followed"; id: string };

const mostAtOnce = 60;
/** A page may have been made so long ago when something on it is seen or followed. */
const oldestPage = 3_600_000;

/**
 * Counts that these were in a reader's sight beside a story: each once per reader, story, place, setting and day. What is not offered
 * there is left out. Gives whether anything was counted. Throws InvalidInput for more than 60.
 */
export async function recordShown(ctx: Context, where: Where, shownIds: string[]): Promise<boolean> {
  if (shownIds.length > mostAtOnce) throw new InvalidInput("TOO_MANY", ["shownIds"], `shownIds holds at most ${mostAtOnce} stories.`);
  return count(ctx, where, [...new Set(shownIds)].map((id) => ({ what: "shown", id })));
}

/**
 * Counts that a reader followed one from a story, once as above. Who follows one has seen it: that is counted too where it was not
 * yet, so that never more are followed than were shown. Gives whether it was counted.
 */
export async function recordFollowed(ctx: Context, where: Where, followedId: string): Promise<boolean> {
  return count(ctx, where, [
    { what: "shown", id: followedId },
    { what: "followed", id: followedId },
  ]);
}

/** Gives whether the last deed, or one like it, was not counted yet. */
async function count(ctx: Context, where: Where, told: Deed[]): Promise<boolean> {
  const { articleId, place, variant } = where;
  const settings = await findSettings(ctx, articleId);
  const offered = settings ? await listOffered(ctx, where, told.map(({ id }) => id)) : new Set<string>();
  const deeds = told.filter(({ id }) => offered.has(id));
  if (!settings || !deeds.length) return false;
  const day = ctx.now.toISOString().slice(0, 10);
  const marks = await marksOf(ctx, day, deeds.map(({ what, id }) => [what, place, settings.version, variant, articleId, id].join(" ")));
  // Marks and rows are written in one order each, so that two requests wait for one another instead of blocking one another.
  const [row] = await ctx.db.rows<{ counted: boolean }>(
    `with deeds as (select * from unnest($1::bytea[], $2::uuid[], $3::text[]) d (mark, id, what)),
       fresh as (insert into view_marks (day, mark) select $4, mark from deeds order by mark on conflict do nothing returning mark),
       counted as (
         insert into recommendation_counts (day, edition_id, place, settings_version, variant, article_id, shown, followed)
         select $4, $5, $6, $7, $8, id, count(*) filter (where what = 'shown'), count(*) filter (where what = 'followed')
         from deeds join fresh using (mark) group by id order by id
         on conflict (edition_id, day, place, settings_version, variant, article_id)
         do update set shown = recommendation_counts.shown + excluded.shown, followed = recommendation_counts.followed + excluded.followed)
     select exists (select 1 from deeds join fresh using (mark) where what = $9) as counted`,
    [marks, deeds.map(({ id }) => id), deeds.map(({ what }) => what), day, settings.edition, place, settings.version, variant, deeds.at(-1)!.what],
  );
  return row!.counted;
}

/** The settings a published story's recommendations are made by; null for any other story. */
async function findSettings(ctx: Context, articleId: string): Promise<{ edition: string; version: number } | null> {
  const [found] = await ctx.db.rows<{ edition: string; version: number }>(
    `select e.id as edition, e.recommendation_settings_version as version from articles a join editions e on e.id = a.edition_id where a.id = $1 and ${published("a")}`,
    [articleId],
  );
  return found ?? null;
}

/** Which of these are offered beside a story under that variant: now, or when a page still open may have been made. */
async function listOffered(ctx: Context, { articleId, variant }: Where, ids: string[]): Promise<Set<string>> {
  const now = await ctx.loaders.recommendations.load(articleId);
  if (now.variant === variant && ids.every((id) => idsOf(now).includes(id))) return new Set(ids);
  const before = await recommendationLoaders(ctx.db, new Date(+ctx.now - oldestPage)).recommendations.load(articleId);
  return new Set(now.variant === variant || before.variant === variant ? [now, before].flatMap(idsOf) : []);
}

// In whichever place: what stood in the text an hour ago may stand below it now.
const idsOf = ({ inline, cards }: Recommendations) => [...inline, ...cards].map(({ candidate }) => candidate.id);
