import type { SettingFragment } from "../../graphql/generated/graphql.ts";

export type Setting = SettingFragment;
export type Settings = { a: Setting; b: Setting | null };
export type Variant = keyof Settings;

export const desks = ["international", "regional", "opinion"] as const;
export const places = 10;

/** The factors with the span the API takes, and a step one can feel. */
export const factors = [
  { field: "freshness", most: 3, step: 0.1 },
  { field: "popularity", most: 3, step: 0.1 },
  { field: "threshold", most: 1, step: 0.05 },
] as const;

const fields = [...desks, ...factors.map(({ field }) => field)];

export const isPlaces = (count: number) => Number.isInteger(count) && count >= 0 && count <= places;

/** How many of the ten places are kept for no desk; below 0 when more are kept than there are. */
export const freePlaces = (setting: Setting) => desks.reduce((free, desk) => free - setting[desk], places);

/** Which place is whose, in the order of the desks; null for the free ones. */
export function placesOf(setting: Setting): ((typeof desks)[number] | null)[] {
  const kept = desks.flatMap((desk) => Array.from({ length: isPlaces(setting[desk]) ? setting[desk] : 0 }, () => desk));
  return Array.from({ length: places }, (_, place) => kept[place] ?? null);
}

export const isSame = (one: Setting | null, other: Setting | null) => JSON.stringify(one) === JSON.stringify(other);

export type Fault = "not places" | "too many" | "same";

export type Difference = { variant: Variant; field: keyof Setting; theirs: number; yours: number } | { variant: Variant; field: null; theirs: boolean; yours: boolean };

/** In which fields two settings differ, with what stands in each; in `b` as a whole when only one of them compares. */
export function differences(theirs: Settings, yours: Settings): Difference[] {
  return (["a", "b"] as const).flatMap((variant): Difference[] => {
    const [their, your] = [theirs[variant], yours[variant]];
    if (!their || !your) return their || your ? [{ variant, field: null, theirs: !!their, yours: !!your }] : [];
    return fields.filter((field) => their[field] !== your[field]).map((field) => ({ variant, field, theirs: their[field], yours: your[field] }));
  });
}

/**
 * My changes to what I started from, put onto theirs: what only they changed stays theirs, where both changed it, mine stands. A second
 * setting that one of us begins or ends is one change.
 */
export function merged(start: Settings, mine: Settings, theirs: Settings): Settings {
  return { a: mergedSetting(start.a, mine.a, theirs.a)!, b: mergedSetting(start.b, mine.b, theirs.b) };
}

function mergedSetting(start: Setting | null, mine: Setting | null, theirs: Setting | null): Setting | null {
  if (isSame(start, mine)) return theirs;
  if (!start || !mine || !theirs) return mine;
  const changed = fields.filter((field) => start[field] !== mine[field]);
  return { ...theirs, ...Object.fromEntries(changed.map((field) => [field, mine[field]])) };
}

/** What is wrong with the places of a setting, as somebody types them. */
export function faultOfPlaces(setting: Setting): Exclude<Fault, "same"> | null {
  if (!desks.every((desk) => isPlaces(setting[desk]))) return "not places";
  return freePlaces(setting) < 0 ? "too many" : null;
}

/** What forbids saving. A comparison of a setting with itself would tell nothing. */
export function faultOf({ a, b }: Settings): Fault | null {
  return faultOfPlaces(a) ?? (b && (faultOfPlaces(b) ?? (isSame(a, b) ? "same" : null)));
}
