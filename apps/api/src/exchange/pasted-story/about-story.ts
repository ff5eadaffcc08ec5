import type { PrintedCaption } from "./caption.ts";
import type { PastedContributor, PastedStory } from "./pasted-story.type.ts";
import type { FoundDate } from "./printed-date.ts";
import { sameName } from "./sources.ts";

/** A story's sources are a few; a text with more is a list of something. */
const mostSources = 20;

/** What is gathered about a story line by line, where a thing that is printed twice counts once. */
export class AboutStory {
  readonly contributors: PastedContributor[] = [];
  readonly sources: { name: string }[] = [];
  hero: PastedStory["hero"] = null;
  private published: (FoundDate & { rank: number }) | null = null;

  get publishedAt(): Date | null {
    return this.published?.instant ?? null;
  }

  get timeZone(): string | null {
    return this.published?.timeZone ?? null;
  }

  addPeople(people: PastedContributor[]): void {
    for (const person of people) if (!this.contributors.some(({ name, role }) => name === person.name && role === person.role)) this.contributors.push(person);
  }

  /** The first date counts, but one with a time before one without, and that of an update only when there is no other. */
  addDate(date: FoundDate, updated: boolean): void {
    const rank = (updated ? 0 : 2) + (date.hasTime ? 1 : 0);
    if (!this.published || rank > this.published.rank) this.published = { ...date, rank };
  }

  /** Whether the picture's caption or credit was still open; another picture's are none of the story's. */
  addPhoto({ caption, credit }: PrintedCaption): boolean {
    if (this.hero && ((caption && this.hero.caption) || (credit && this.hero.credit))) return false;
    this.hero = { caption: caption ?? this.hero?.caption ?? null, credit: credit ?? this.hero?.credit ?? null };
    return true;
  }

  /** The names among these that were not known yet. */
  addSources(names: string[]): string[] {
    return names.filter((name) => {
      const isNew = this.sources.length < mostSources && !this.sources.some((source) => sameName(source.name, name));
      if (isNew) this.sources.push({ name });
      return isNew;
    });
  }
}
