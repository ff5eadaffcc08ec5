/** The wall clock of a zone at an instant, as a datetime-local field holds it: 2025-01-17T23:43. */
export function wallClock(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The instant, in UTC, at which the clocks of a zone show this; null for what is no time. */
export function instantOf(clock: string, timeZone: string): string | null {
  const asUtc = Date.parse(`${clock}Z`);
  if (Number.isNaN(asUtc)) return null;
  // The zone's offset there, found by asking what its clocks show; twice, for a day on which they are changed.
  let instant = asUtc;
  for (let turn = 0; turn < 2; turn++) instant += asUtc - Date.parse(`${wallClock(new Date(instant).toISOString(), timeZone)}Z`);
  return new Date(instant).toISOString();
}
