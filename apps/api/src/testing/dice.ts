/** Random choices that their seed repeats (mulberry32, by Tommy Ettinger: public domain). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** At least 0 and below 1. */
  number(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(most: number): number {
    return Math.floor(this.number() * most);
  }

  chance(probability: number): boolean {
    return this.number() < probability;
  }

  one<Thing>(things: readonly Thing[]): Thing {
    return things[this.below(things.length)]!;
  }

  /** Some of them, in random order, each once. */
  some<Thing>(things: readonly Thing[], most: number): Thing[] {
    const left = [...things];
    return Array.from({ length: Math.min(most, left.length) }, () => left.splice(this.below(left.length), 1)[0]!);
  }
}

/** The same each time, so that a change is judged by what it changed; WARTA_TEST_SEED gives another. */
export function firstSeed(): number {
  return Number(process.env["WARTA_TEST_SEED"] ?? 20_261_127);
}
