import { mostBlocks, newBlockId, type Block } from "@warta/story-body";
import { readDateline } from "./dateline.ts";
import { type Draft, say } from "./draft.ts";
import { readAround } from "./head.ts";
import { findSources } from "./names.ts";
import { isParagraph, type Part, type PartOf } from "./parts.ts";
import type { Unit } from "./units.ts";
import { anyOf, fold, wordsFor } from "./vocabulary.ts";

const endMark = /\s*(?<mark>\[ ?\]|\*{3}|#{3}|-30-|\((?:end|\*{1,3})\)|■)$/iu;
const longestHeadline = 300;
const mostSources = 20;

/** Reads the text and what stands below it into the draft; `above` are the lines of the head that belong to it. */
export function readBody(above: PartOf<"plain">[], parts: Part[], draft: Draft): void {
  new BodyReader([...above, ...parts], draft).read();
}

class BodyReader {
  private readonly parts: Part[];
  private readonly draft: Draft;
  private readonly blocks: Block[] = [];
  private readonly lastText: number;

  constructor(parts: Part[], draft: Draft) {
    this.parts = parts;
    this.draft = draft;
    this.lastText = parts.findLastIndex((part) => part.kind === "plain" && isParagraph(part.unit));
  }

  read(): void {
    for (let index = 0; index < this.parts.length; index++) index = this.readPart(this.parts[index]!, index);
    const { story } = this.draft;
    if (!story.headline) story.headline = headlineOf(this.blocks);
    story.sources = story.sources.slice(0, mostSources);
    story.body = fitting(this.blocks);
  }

  /** Gives the number of the last part that was read with it. */
  private readPart(part: Part, index: number): number {
    if (part.kind === "plain") this.readPlain(part.unit, index);
    else if (part.kind === "related") return this.readRelated(part, index);
    else if (part.kind === "advertisement" && this.blocks.length && index < this.lastText) this.addAdBreak(part.unit);
    else if (part.kind === "otherStories" && index > 0) return this.passOtherStories(part, index);
    else if (part.kind === "date" || part.kind === "tagline" || (part.kind === "byline" && !part.labelled)) this.readOutOfPlace(part, index);
    else readAround(part, this.draft);
    return index;
  }

  /** A date or a motto within the text may be part of it. */
  private readOutOfPlace(part: PartOf<"date" | "tagline" | "byline">, index: number): void {
    if (index > this.lastText && part.kind !== "tagline" && !this.draft.story.publishedAt) readAround(part, this.draft);
    else this.addParagraph(part.unit, part.unit.text);
  }

  private readPlain(unit: Unit, index: number): void {
    const { story } = this.draft;
    const isLast = index >= this.lastText;
    if (isLast && !story.agencyCredit && this.blocks.length && isAgencyCredit(unit.text, story.endMark !== null)) {
      story.agencyCredit = unit.text;
      say(this.draft, "recognised", "agency credit", unit, "A short line with an agency's name below the text.");
      return;
    }
    const dateline = this.blocks.length || !isParagraph(unit) ? null : readDateline(unit.text);
    if (dateline) {
      story.dateline = { place: dateline.place, agency: dateline.agency };
      say(this.draft, "recognised", "dateline", unit, `Filed from ${dateline.place}${dateline.agency ? ` by ${dateline.agency}` : ""}.`);
    }
    const text = dateline?.rest ?? unit.text;
    const mark = isLast && !story.endMark ? endMark.exec(text.slice(-20))?.groups?.["mark"] : undefined;
    if (mark) {
      story.endMark = mark;
      say(this.draft, "recognised", "end mark", unit, "The edition sets its own.");
    }
    this.addParagraph(unit, mark ? text.slice(0, -mark.length).trimEnd() : text);
  }

  private readRelated({ unit, headline }: PartOf<"related">, index: number): number {
    const next = this.parts[index + 1];
    if (headline) this.addRelated(unit, headline);
    else if (next?.kind === "plain" && next.unit.text.length <= longestHeadline && !isParagraph(next.unit)) {
      say(this.draft, "recognised", "related story", unit, "The label of the headline below it.");
      this.addRelated(next.unit, next.unit.text);
      return index + 1;
    } else readAround({ kind: "related", unit, headline }, this.draft);
    return index;
  }

  private addRelated(unit: Unit, headline: string): void {
    this.blocks.push({ id: newBlockId(), type: "relatedStory", articleId: null, pickedBy: "editor", headline });
    say(this.draft, "recognised", "related story", unit, "A line that leads to another story; it keeps its place.");
  }

  /** Lists of other stories end with the first line that reads like a paragraph. */
  private passOtherStories({ unit }: PartOf<"otherStories">, index: number): number {
    say(this.draft, "ignored", "recommendations", unit, "Warta makes its own recommendations.");
    let last = index;
    for (let next = this.parts[index + 1]; next && !isParagraph(next.unit); next = this.parts[last + 1]) {
      say(this.draft, "ignored", "recommendations", next.unit, "Below a heading over other stories of the page.");
      last++;
    }
    return last;
  }

  private addAdBreak(unit: Unit): void {
    if (this.blocks.at(-1)?.type !== "adBreak") this.blocks.push({ id: newBlockId(), type: "adBreak" });
    say(this.draft, "recognised", "advertisement", unit, "A place for an advertisement in the text.");
  }

  private addParagraph(unit: Unit, text: string): void {
    const { story } = this.draft;
    if (!text) return;
    const known = new Set(story.sources.map(({ name }) => fold(name)));
    const named = findSources(text).filter((name) => !known.has(fold(name)) && known.add(fold(name)));
    for (const name of named) story.sources.push({ name });
    this.blocks.push({ id: newBlockId(), type: "paragraph", content: [{ text }] });
    say(this.draft, "kept", "paragraph", unit, named.length ? `Part of the text; names its source: ${named.join(", ")}.` : "Part of the text.");
  }
}

const agencyWords = new RegExp(anyOf(wordsFor("agency")), "iu");

/** "Mi’raj News Agency (MINA)", or below an end mark any name with its short form in brackets. */
function isAgencyCredit(text: string, ended: boolean): boolean {
  if (text.length > 80 || /[.!?؟:]$/u.test(text)) return false;
  return agencyWords.test(text) || (ended && /^\p{Lu}[^.!?]*\(\p{Lu}{2,10}\)$/u.test(text));
}

/** Where no line is a headline: the beginning of the text, which stays as it is. */
function headlineOf(blocks: Block[]): string {
  const first = blocks.find((block) => block.type === "paragraph");
  if (!first) return blocks.flatMap((block) => (block.type === "relatedStory" ? [block.headline ?? ""] : []))[0]?.slice(0, longestHeadline) ?? "";
  const [text] = first.content.map((inline) => inline.text.slice(0, longestHeadline + 1));
  const sentence = /^.{10,}?[.!?؟](?=\s)/su.exec(text!)?.[0] ?? text!;
  if (sentence.length <= longestHeadline) return sentence;
  return `${(/^(.*)\s/su.exec(sentence.slice(0, longestHeadline - 1))?.[1] ?? sentence.slice(0, longestHeadline - 2)).toWellFormed()}…`;
}

/** No more blocks than a body may have: paragraphs that follow one another become lines of one. */
function fitting(blocks: Block[]): Block[] {
  if (blocks.length <= mostBlocks) return blocks;
  const together = Math.ceil(blocks.length / (mostBlocks / 2));
  const fewer: Block[] = [];
  let lines = 0;
  for (const block of blocks) {
    const last = fewer.at(-1);
    if (block.type === "paragraph" && last?.type === "paragraph" && lines < together) {
      last.content = [{ text: `${last.content[0]!.text}\n${block.content[0]!.text}` }];
      lines++;
    } else {
      fewer.push(block);
      lines = 1;
    }
  }
  return fewer;
}
