const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * What the calendar and the clock on the wall show in a zone, as a Date whose UTC fields are to be read. Making a formatter costs
 * a hundred times what using one does, so each zone keeps its own.
 */
export function wallClock(instant: Date, timeZone: string): Date {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const digits = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" } as const;
    clock = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { timeZone, hourCycle: "h23", ...digits });
    clocks.set(timeZone, clock);
  }
  const shown = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year, month, day, hour, minute, second } = shown as Record<keyof Intl.DateTimeFormatPartTypesRegistry, number>;
  // Date.UTC takes the years 0 to 99 for those of the twentieth century.
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  wall.setUTCHours(hour, minute, second);
  return wall;
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds; whole minutes since zones are agreed on, seconds before. */
export function offsetOf(instant: Date, timeZone: string): number {
  const second = Math.floor(instant.getTime() / 1000) * 1000;
  return wallClock(instant, timeZone).getTime() - second;
}

/** The same in whole minutes, as offsets are written. */
export function offsetMinutes(instant: Date, timeZone: string): number {
  return Math.round(offsetOf(instant, timeZone) / 60_000);
}

/**
 * "2025-01-17T23:43:00+07:00": the instant for machines, in the zone it is shown in. Offsets have no seconds: where clocks were
 * 7:07:12 ahead, it is written as if they had been 7:07 ahead, which is the same instant.
 */
export function isoWithOffset(instant: Date, timeZone: string): string {
  const offset = offsetMinutes(instant, timeZone);
  const local = new Date(instant.getTime() + offset * 60_000).toISOString().replace(/\.\d+Z$/, "");
  return `${local}${offset < 0 ? "-" : "+"}${twoDigits(Math.trunc(Math.abs(offset) / 60))}:${twoDigits(Math.abs(offset) % 60)}`;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
