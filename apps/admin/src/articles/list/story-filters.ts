import type { LocationQuery, LocationQueryRaw } from "vue-router";
import type { ArticleStatus, NewsroomArticlesQueryVariables } from "../../graphql/generated/graphql.ts";
import { words } from "../../languages/words.ts";

/** What the list shows; lives in the address, so that a view can be shared and come back to. */
export type StoryFilters = { status: ArticleStatus | ""; edition: string; section: string; search: string; after: string; before: string };

export const pageSize = 40;

const isStatus = (text: string): text is ArticleStatus => Object.hasOwn(words.status, text);

export function filtersOf(query: LocationQuery): StoryFilters {
  const text = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  const status = text("status");
  return {
    status: isStatus(status) ? status : "",
    edition: text("edition"),
    section: text("edition") && text("section"),
    search: text("search"),
    after: text("after"),
    before: text("before"),
  };
}

/** The address of these filters: only what is set. */
export function addressOf(filters: StoryFilters): LocationQueryRaw {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
}

export function variablesOf({ status, edition, section, search, after, before }: StoryFilters): NewsroomArticlesQueryVariables {
  const filter = { status: status || null, edition: edition || null, sectionId: section || null, search: search.trim() || null };
  return before ? { filter, last: pageSize, before } : { filter, first: pageSize, after: after || null };
}

/** Whether the address asks for less than all stories from the first page on. */
export const isNarrowed = (filters: StoryFilters) => Object.values(filters).some(Boolean);

export const unnarrowed: StoryFilters = { status: "", edition: "", section: "", search: "", after: "", before: "" };
