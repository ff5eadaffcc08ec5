import { type Change, CriticalityLevel, diff, DiffRule } from "@graphql-inspector/core";
import { buildSchema } from "graphql";
import { deprecations } from "./deprecations.ts";

export type Release = { date: string; sdl: string };

/** A part of the schema, such as Article.url or Query.articles.first, and what happened to it. */
type ChangedPart = { part: string; what: string };

/** One release: how it differs from the one before. In the first one nothing does. */
export type ChangeLogEntry = {
  date: string;
  added: ChangedPart[];
  /** What will go: `what` is the reason, with what to use instead. */
  deprecated: (ChangedPart & { removedAfter: string | null })[];
  removed: ChangedPart[];
  /** Another type, default or place: harmless unless `mayBreak`. */
  changed: (ChangedPart & { mayBreak: boolean })[];
};

/** The change log of releases in their order, the latest first. Descriptions may change without being mentioned. */
export async function changeLog(releases: Release[]): Promise<ChangeLogEntry[]> {
  const entries = await Promise.all(releases.map((release, index) => entryOf(releases[index - 1] ?? release, release)));
  return entries.toReversed();
}

async function entryOf(before: Release, { date, sdl }: Release): Promise<ChangeLogEntry> {
  const changes = (await diff(buildSchema(before.sdl), buildSchema(sdl), [DiffRule.ignoreDescriptionChanges, DiffRule.simplifyChanges])).filter(({ type }) => !/^SCHEMA_|DEPRECATION|DIRECTIVE_USAGE/.test(type));
  const earlier = deprecations(before.sdl);
  return {
    date,
    added: changes.filter(isAddition).map(partOf),
    deprecated: [...deprecations(sdl)].flatMap(([part, { reason, removedAfter }]) => (earlier.get(part)?.reason === reason ? [] : [{ part, what: reason, removedAfter }])),
    removed: changes.filter(isRemoval).map(partOf),
    changed: changes.filter((change) => !isAddition(change) && !isRemoval(change)).map((change) => ({ ...partOf(change), mayBreak: change.criticality.level !== CriticalityLevel.NonBreaking })),
  };
}

const isAddition = ({ type }: Change) => type.endsWith("_ADDED");
const isRemoval = ({ type }: Change) => type.endsWith("_REMOVED");
const partOf = ({ path, message }: Change): ChangedPart => ({ part: path ?? "", what: message });
