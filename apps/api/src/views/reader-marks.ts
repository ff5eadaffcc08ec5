import { createHash, randomBytes } from "node:crypto";
import type { Context } from "../context.ts";

/**
 * A mark for what one reader did today, so that it is counted once: a hash of address, browser and deed under a salt that lives for
 * one day (UTC). Afterwards nobody, with the database or without, can tell who did what. Follows Plausible's way of counting.
 */
export async function markOf(ctx: Context, day: string, deed: string): Promise<Buffer> {
  return (await marksOf(ctx, day, [deed]))[0]!;
}

/** The marks of several deeds of one reader, in their order. */
export async function marksOf(ctx: Context, day: string, deeds: string[]): Promise<Buffer[]> {
  const salt = await saltOf(ctx, day);
  return deeds.map((deed) => createHash("sha256").update(salt).update(ctx.visitor).update("\0").update(deed).digest());
}

async function saltOf(ctx: Context, day: string): Promise<Buffer> {
  const find = () => ctx.db.rows<{ salt: Buffer }>("select salt from view_salts where day = $1", [day]);
  const [known] = await find();
  if (known) return known.salt;
  await ctx.db.rows("insert into view_salts (day, salt) values ($1, $2) on conflict do nothing", [day, randomBytes(32)]);
  await ctx.db.rows("delete from view_salts where day < $1", [day]);
  return (await find())[0]!.salt;
}

/** Removes marks of days that are over, which mean nothing without their salt, and counts that nobody asks for any more. */
export async function removeOldCounts(ctx: Context): Promise<void> {
  const day = ctx.now.toISOString().slice(0, 10);
  await ctx.db.rows("delete from view_marks where day < $1", [day]);
  await ctx.db.rows("delete from readings_after where day <= $1::date - 90", [day]);
  await ctx.db.rows("delete from recommendation_counts where day <= $1::date - 400", [day]);
}
