import { type Context, inTransaction } from "../context.ts";
import { forbidden } from "../errors.ts";
import { requireViewer } from "../accounts/viewer.ts";
import { InvalidInput } from "../user-error.ts";
import { defaultSetting, type Setting } from "./recommendation.ts";
import { mayChangeRecommendationSettings } from "./recommendation.policy.ts";

export type Settings = { a: Setting; b: Setting | null };
export type VersionedSettings = Settings & { version: number };

/** The setting an edition uses, and the one it is compared with. */
export async function findRecommendationSettings(ctx: Context, edition: string): Promise<VersionedSettings | null> {
  requireViewer(ctx);
  // In one statement, and past the request's loaders: a version must not stand with the settings of another.
  const [row] = await ctx.db.rows<{ version: number; given: { a: Setting; b?: Setting } | null }>(
    `select e.recommendation_settings_version as version,
       (select jsonb_object_agg(variant, to_jsonb(s) - '{edition_id,variant}'::text[]) from recommendation_settings s where s.edition_id = e.id) as given
     from editions e where e.id = $1`,
    [edition],
  );
  return row ? { version: row.version, a: row.given?.a ?? defaultSetting, b: row.given?.b ?? null } : null;
}

/** Takes effect with the next page that is made. A second setting begins a comparison, null ends it. */
export async function updateRecommendationSettings(ctx: Context, edition: string, expectedVersion: number, { a, b }: Settings): Promise<VersionedSettings> {
  requireViewer(ctx);
  if (!mayChangeRecommendationSettings(ctx.viewer)) throw forbidden("Chiefs and administrators change how recommendations are made.");
  if (!(await ctx.loaders.edition.load(edition))) throw new InvalidInput("NOT_FOUND", ["edition"], `There is no edition ${edition}.`);
  const rows = Object.entries({ a, b }).flatMap(([variant, setting]) => (setting ? [{ edition_id: edition, variant, ...checked(setting, variant) }] : []));
  await inTransaction(ctx, async (manager) => {
    const [, taken] = await manager.query("update editions set recommendation_settings_version = $2 + 1, recommendation_settings_since = $3 where id = $1 and recommendation_settings_version = $2", [edition, expectedVersion, ctx.now]);
    if (!taken) throw new InvalidInput("VERSION_CONFLICT", ["expectedVersion"], "The settings were changed meanwhile.");
    await manager.query("delete from recommendation_settings where edition_id = $1", [edition]);
    await manager.query("insert into recommendation_settings select * from jsonb_populate_recordset(null::recommendation_settings, $1)", [JSON.stringify(rows)]);
  });
  return { version: expectedVersion + 1, a, b };
}

function checked(setting: Setting, variant: string): Setting {
  const { international, regional, opinion, freshness, popularity, threshold } = setting;
  const refuse = (field: string, message: string) => {
    throw new InvalidInput("OUT_OF_RANGE", [variant, field], message);
  };
  for (const [field, places] of Object.entries({ international, regional, opinion }))
    if (!Number.isInteger(places) || places < 0 || places > 10) refuse(field, `${field} is a number of places: 0 to 10.`);
  if (international + regional + opinion > 10) refuse("international", "There are ten places: international, regional and opinion together have at most ten.");
  for (const [field, factor] of Object.entries({ freshness, popularity })) if (!(factor >= 0 && factor <= 3)) refuse(field, `${field} is a factor: 0 to 3.`);
  if (!(threshold >= 0 && threshold <= 1)) refuse("threshold", "threshold is between 0 and 1.");
  return { international, regional, opinion, freshness, popularity, threshold };
}
