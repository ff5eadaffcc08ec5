import type { Language } from "@warta/dates";
import { mostCharacters } from "@warta/story-body";
import { AboutStory } from "./about-story.ts";
import { bodyOf } from "./body.ts";
import { BodyText } from "./body-text.ts";
import { isBracketed } from "./byline.ts";
import { withoutSite } from "./dateline.ts";
import type { Layout } from "./layout.ts";
import type { PastedStory } from "./pasted-story.type.ts";
import { isAcronym, isMedium } from "./names.ts";
import { headlineFrom } from "./plain-headline.ts";
import { type Entry, isParagraph, type Reading } from "./reading.ts";
import { isHeadlineLike } from "./related-line.ts";
import type { Report } from "./report.ts";
import type { Unit } from "./units.ts";

type ReadingOf<Kind extends Reading["kind"]> = Extract<Reading, { kind: Kind }>;

/** Reads the entries one after another; each becomes a field, a block of the body or nothing, and the report says which. */
export class StoryReader {
  private readonly entries: Entry[];
  private readonly layout: Layout;
  private readonly report: Report;
  private readonly language: Language;
  private readonly about = new AboutStory();
  private readonly text: BodyText;
  private readonly above: Pick<PastedStory, "standfirst" | "agencyCredit" | "tagline" | "viewCount"> = { standfirst: null, agencyCredit: null, tagline: null, viewCount: null };
  private amongOtherStories = false;

  constructor(entries: Entry[], layout: Layout, report: Report, language: Language) {
    this.entries = entries;
    this.layout = layout;
    this.report = report;
    this.language = language;
    this.text = new BodyText(entries, layout, report, this.about);
  }

  /** The story; to be asked for once. */
  read(): PastedStory {
    for (let index = 0; index < this.entries.length; index++) index = this.readEntry(index);
    const body = bodyOf(this.text.drafts);
    const { contributors, publishedAt, timeZone, hero, sources } = this.about;
    const { dateline, endMark } = this.text;
    this.sayWhetherTooLong();
    return { headline: this.headline(), ...this.above, contributors, publishedAt, timeZone, dateline, hero, sources, endMark, body, language: this.language };
  }

  /** Gives the index of the last entry that was read with it. */
  private readEntry(index: number): number {
    const { unit, reading } = this.entries[index]!;
    if (index === this.layout.headline) return index;
    if (this.amongOtherStories && this.isOtherStory(index)) {
      this.report.ignored(unit, "recommendations", "the page's recommendations: Warta makes its own");
      return index;
    }
    if (reading.kind !== "furniture" && reading.kind !== "advertisement") this.amongOtherStories = false;
    if (reading.kind === "related") return this.readRelated(index, reading);
    if (!this.readAround(index) && !this.readAbout(index)) this.text.add(index);
    return index;
  }

  /** Lists of other stories end with what reads like a paragraph or is about this story. */
  private isOtherStory(index: number): boolean {
    const { unit, reading } = this.entries[index]!;
    if (reading.kind === "text") return unit.text.length <= 160 && !isParagraph(unit.text);
    return reading.kind === "section" || reading.kind === "views" || (reading.kind === "dated" && reading.people.length === 0);
  }

  /** What belongs to the page. */
  private readAround(index: number): boolean {
    const { unit, reading } = this.entries[index]!;
    const { bodyStart, bodyEnd, headline, taglines } = this.layout;
    if (reading.kind === "furniture") this.report.ignored(unit, "page furniture", reading.why);
    else if (reading.kind === "advertisement") {
      const inside = index > bodyStart && index < bodyEnd && this.text.addAdBreak();
      if (inside) this.report.recognised(unit, "advertisement", "a place for an advertisement inside the text");
      else this.report.ignored(unit, "page furniture", "a sign of the page's advertising: Warta places its own");
    } else if (reading.kind === "otherStories") {
      this.amongOtherStories = true;
      this.report.ignored(unit, "recommendations", "the page's recommendations: Warta makes its own");
    } else if (reading.kind === "section" && index < bodyStart && headline !== null) this.report.ignored(unit, "section label", "the page's section: Warta has its own");
    else if (reading.kind === "tagline" || (taglines.includes(index) && this.above.tagline === null)) {
      this.above.tagline ??= unit.text;
      this.report.recognised(unit, "tagline", reading.kind === "tagline" ? "the tagline of the edition" : "a short line above the headline, set apart from it: how the medium presents itself");
    } else return false;
    return true;
  }

  /** What says something about the story, where its place confirms that. */
  private readAbout(index: number): boolean {
    const { unit, reading } = this.entries[index]!;
    const { headline, standfirst, author, bodyStart, bodyEnd } = this.layout;
    const inHead = index < bodyStart;
    const belowHeadline = inHead && index > (headline ?? -1);
    const inFoot = index > bodyEnd;
    if (inHead && headline !== null && unit.text === this.entries[headline]!.unit.text) this.report.recognised(unit, "headline", "the headline once more");
    else if (index === standfirst) {
      this.above.standfirst = unit.text;
      this.report.recognised(unit, "standfirst", "the only lines between the headline and the byline or date");
    } else if (index === author) {
      this.about.addPeople([{ name: unit.text, role: "author" }]);
      this.report.recognised(unit, "byline", "a name between the headline and the date");
    } else if (reading.kind === "dated" && this.isOfStory(reading, belowHeadline, inHead, inFoot)) this.readDated(index, reading);
    else if (reading.kind === "byline" && (belowHeadline || (reading.sure && (inHead || inFoot || isBracketed(unit.text))))) {
      this.about.addPeople(reading.people);
      this.report.recognised(unit, "byline", reading.people.map(({ name, role }) => `${name}: ${role}`).join(", "));
    } else if (reading.kind === "photo" && (reading.labelled || belowHeadline) && this.about.addPhoto(reading)) this.report.recognised(unit, "caption and credit", reading.labelled ? "a label says that it belongs to a picture" : "above the text, with a credit in brackets at its end");
    else if (reading.kind === "views" && (inHead || inFoot)) {
      this.above.viewCount ??= reading.count;
      this.report.recognised(unit, "view count", "how often the page was read; Warta counts its own readers");
    } else if (reading.kind === "source" && (inHead || inFoot)) {
      this.about.addSources([reading.name]);
      this.report.recognised(unit, "source", `the line names its source: ${reading.name}`);
    } else if (reading.kind === "agencyCredit") return this.readAgencyCredit(unit, unit.text);
    else if (reading.kind === "photo" && inFoot && !reading.caption && reading.credit && isAgency(reading.credit)) return this.readAgencyCredit(unit, reading.credit);
    else return false;
    return true;
  }

  /** False for a second one that is another. */
  private readAgencyCredit(unit: Unit, credit: string): boolean {
    this.above.agencyCredit ??= credit;
    if (this.above.agencyCredit !== credit) return false;
    this.report.recognised(unit, "agency credit", "nothing but the name of an agency");
    return true;
  }

  /** A day on a line of its own may be part of a chronicle; in the head, or with a time, it is when the story was published. */
  private isOfStory({ date, sure }: ReadingOf<"dated">, belowHeadline: boolean, inHead: boolean, inFoot: boolean): boolean {
    const { publishedAt } = this.about;
    if (belowHeadline || (inHead && sure)) return true;
    return sure && (publishedAt ? publishedAt.getTime() === date.instant.getTime() : date.hasTime || inFoot);
  }

  private readDated(index: number, { date, updated, people, views }: ReadingOf<"dated">): void {
    const { unit } = this.entries[index]!;
    this.about.addDate(date, updated);
    this.above.viewCount ??= views;
    if (people.length) {
      this.about.addPeople(people);
      this.report.recognised(unit, "byline", people.map(({ name, role }) => `${name}: ${role}`).join(", "));
    }
    const same = this.about.publishedAt!.getTime() === date.instant.getTime();
    const told = `${date.instant.toISOString()}${date.hasTime ? "" : ", the beginning of the day as no time is given"}`;
    this.report.recognised(unit, updated ? "date of the update" : "date", same ? told : `${told}; another date counts as that of the publication`);
  }

  private readRelated(index: number, { headline }: ReadingOf<"related">): number {
    const { unit } = this.entries[index]!;
    if (headline !== null) {
      this.text.addRelated(unit, headline, "a label, and the headline of another story behind it");
      return index;
    }
    const next = this.entries[index + 1];
    if (next?.reading.kind !== "text" || index + 1 === this.layout.headline || !isHeadlineLike(next.unit.text)) {
      this.text.add(index);
      return index;
    }
    this.report.recognised(unit, "related story", "the label of the headline below it");
    let last = index + 1;
    this.text.addRelated(next.unit, bulletless(next.unit.text), "the headline of another story below its label");
    for (let more = this.entries[last + 1]; isBullet(next) && isBullet(more) && isHeadlineLike(more.unit.text); more = this.entries[last + 1]) {
      this.text.addRelated(more.unit, bulletless(more.unit.text), "one more of the headlines below their label");
      last++;
    }
    return last;
  }

  private headline(): string {
    const { headline } = this.layout;
    if (headline !== null) {
      const { unit } = this.entries[headline]!;
      this.report.recognised(unit, "headline", this.isPlain() ? "nothing else about the story was recognised, so the first line is the headline" : "the first line that is not part of the page around the story");
      return unit.text;
    }
    const first = this.text.firstParagraph;
    if (!first) return "";
    this.report.recognised(first.unit, "headline", "no line is a headline, so the beginning of the text is one; the text keeps it too");
    return headlineFrom(withoutSite(first.text));
  }

  private isPlain(): boolean {
    const { contributors, publishedAt, hero, sources } = this.about;
    return !contributors.length && !publishedAt && !hero && !sources.length && !this.text.dateline && Object.values(this.above).every((value) => value === null);
  }

  private sayWhetherTooLong(): void {
    const length = this.text.drafts.reduce((sum, draft) => sum + ("text" in draft ? draft.text.length : 0), 0);
    const [first] = this.entries;
    if (length > mostCharacters && first) this.report.kept({ ...first.unit, lines: first.unit.lines.slice(0, 1) }, "length", `the text has ${length.toLocaleString("en")} characters and a story holds ${mostCharacters.toLocaleString("en")}: nothing was cut, but it cannot be saved like this`);
  }
}

function isAgency(name: string): boolean {
  return isAcronym(name) || isMedium(name);
}

const bullet = /^[-–•*·] ?/u;

function isBullet(entry: Entry | undefined): entry is Entry {
  return entry?.reading.kind === "text" && bullet.test(entry.unit.text);
}

function bulletless(text: string): string {
  return text.replace(bullet, "") || text;
}
