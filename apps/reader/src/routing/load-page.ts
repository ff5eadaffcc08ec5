import { planFrontPage } from "../front-page/plan-front-page.ts";
import type { ApiError, Ask } from "../graphql/ask.ts";
import { ArticlePageDocument, FrontPageDocument, NotFoundPageDocument, SectionPageDocument } from "../graphql/generated/graphql.ts";
import type { Page } from "./page.ts";
import type { Wanted } from "./router.ts";

export type Loaded = { redirect: string } | { redirect: null; status: 200 | 404; page: Page };

/**
 * Asks the API for what an address wants: one operation, a second one only for what is not found. Throws when the API fails; a page
 * goes without what stands beside the news.
 */
export async function loadPage(ask: Ask, wanted: Wanted, now: string): Promise<Loaded> {
  return (await findPage(ask, wanted, now)) ?? notFound(ask, wanted.edition, now);
}

async function findPage(ask: Ask, { kind, edition, section, slug, after }: Wanted, now: string): Promise<Loaded | null> {
  if (kind === "front") {
    const { sections, articles, mostRead, edition: answer } = await ask(FrontPageDocument, { edition }, ["mostRead", "edition.advertisements"]);
    // Only the plan travels to the browser, not every story it chose from.
    const plan = planFrontPage({ stories: articles!.nodes, mostRead: mostRead ?? [], sections: sections! });
    return found({ kind, edition, now, data: { sections: sections!, plan, advertisement: answer?.advertisements?.[0] ?? null } });
  }
  if (kind === "section") {
    const data = await unlessMisaddressed(ask(SectionPageDocument, { edition, section, after }, ["mostRead"]));
    if (!data?.section || (after && data.articles!.nodes.length === 0)) return null;
    return found({ kind, edition, now, data: { sections: data.sections!, section: data.section, articles: data.articles!, mostRead: data.mostRead ?? [] }, older: after !== null });
  }
  if (kind === "article") {
    const data = await unlessMisaddressed(ask(ArticlePageDocument, { edition, slug }, ["mostRead", "article.recommendations", "article.otherEditions", "article.viewCount", "article.translations", "edition.advertisements"]));
    if (!data?.article) return null;
    // Found by an old slug, or under a section it has left.
    if (!data.article.path.endsWith(`/${section}/${slug}`)) return { redirect: data.article.path };
    return found({ kind, edition, now, data: { ...data, sections: data.sections!, article: data.article, mostRead: data.mostRead ?? [] } });
  }
  return null;
}

function found(page: Page): Loaded {
  return { redirect: null, status: 200, page };
}

async function notFound(ask: Ask, edition: string, now: string): Promise<Loaded> {
  const { sections, articles } = await ask(NotFoundPageDocument, { edition });
  return { redirect: null, status: 404, page: { kind: "notFound", edition, now, data: { sections: sections!, articles: articles! } } };
}

/** A cursor somebody made up, or a slug with a character no text can hold, is an address that does not exist, not a failure. */
async function unlessMisaddressed<Result>(answer: Promise<Result>): Promise<Result | null> {
  try {
    return await answer;
  } catch (error) {
    // Not by its class: while developing, Vite's copy of it is another one than the server's.
    if ((error as Partial<ApiError>).code === "BAD_USER_INPUT") return null;
    throw error;
  }
}
