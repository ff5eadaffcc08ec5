import type { Section, Teaser } from "../routing/page.ts";
import { type Block, type Columns, layOutColumns } from "./columns.ts";

export type FrontPagePlan = {
  lead: Teaser | null;
  /** Beside the lead. */
  second: Teaser[];
  latest: Teaser[];
  /** Below the strip of latest stories: stories with a picture. */
  row: Teaser[];
  /** Sections, opinion and the most read. */
  columns: Columns;
};

type Given = { stories: Teaser[]; mostRead: Teaser[]; sections: Section[] };

const sizes = { second: 3, latest: 5, row: 4, section: 4, opinion: 4, mostRead: 5 };
/** For an edition of few stories: its sections must have some left. */
const smallSizes = { ...sizes, latest: 4, row: 0, mostRead: 3 };
const few = 24;

/**
 * Lays out a front page from what is published, the latest first. Each place takes its stories before the next one chooses, so
 * that no story stands on the page twice; opinion never stands among the news.
 */
export function planFrontPage({ stories, mostRead, sections }: Given): FrontPagePlan {
  const taken = new Set<string>();
  const take = (candidates: Teaser[], count: number, fits: (story: Teaser) => boolean = () => true): Teaser[] => {
    const chosen = candidates.filter((story) => !taken.has(story.id) && fits(story)).slice(0, count);
    for (const { id } of chosen) taken.add(id);
    return chosen;
  };
  const news = stories.filter(({ section }) => section.scope !== "OPINION");
  const newest = news.slice(0, 12);
  const size = news.length < few ? smallSizes : sizes;

  const lead = take(newest, 1, pictured)[0] ?? take(news, 1)[0] ?? null;
  const second = take(news, size.second);
  const latest = take(news, size.latest);
  const popular = take(mostRead, size.mostRead, ({ section }) => section.scope !== "OPINION");
  const row = take(news, size.row, pictured);
  const shownRow = row.length === size.row ? row : release(row, taken);
  const shownPopular = popular.length >= 3 ? popular : release(popular, taken);
  const opinion = planOpinion(sections, (section) => take(stories, size.opinion, inSection(section)));
  const blocks = sections
    .filter(({ scope }) => scope !== "OPINION")
    .map((section) => ({ section, stories: take(news, size.section, inSection(section)) }))
    .filter(({ stories }) => stories.length > 0);
  const beside: Block[] = [...(opinion ? [{ kind: "opinion" as const, ...opinion }] : []), ...(shownPopular.length > 0 ? [{ kind: "mostRead" as const, stories: shownPopular }] : [])];
  return { lead, second, latest, row: shownRow, columns: layOutColumns(blocks, beside) };
}

function planOpinion(sections: Section[], storiesOf: (section: Section) => Teaser[]) {
  const section = sections.find(({ scope }) => scope === "OPINION");
  const stories = section ? storiesOf(section) : [];
  return section && stories.length > 0 ? { section, stories } : null;
}

/** A place that is too empty to be shown gives its stories back to the rest of the page. */
function release(stories: Teaser[], taken: Set<string>): Teaser[] {
  for (const { id } of stories) taken.delete(id);
  return [];
}

function pictured(story: Teaser): boolean {
  return Boolean(story.heroImage?.image);
}

function inSection({ slug }: Section): (story: Teaser) => boolean {
  return (story) => story.section.slug === slug;
}
