import { computed, inject, type InjectionKey, type ShallowRef } from "vue";
import { datesOf } from "../dates/edition-dates.ts";
import { languageOf } from "../languages/languages.ts";
import type { Edition, Page } from "./page.ts";

/** What the app of one request, or of one browser tab, shares. */
export type Site = {
  editions: Edition[];
  /** The public address of the API. */
  apiUrl: string;
  page: ShallowRef<Page>;
};

export const siteKey: InjectionKey<Site> = Symbol("site");

/** The page now shown, its edition, and the words and dates of its language. */
export function useSite() {
  const site = inject(siteKey)!;
  const edition = computed(() => site.editions.find(({ code }) => code === site.page.value.edition) ?? site.editions[0]!);
  return {
    ...site,
    edition,
    words: computed(() => languageOf(edition.value.language)),
    dates: computed(() => datesOf(edition.value)),
    now: computed(() => site.page.value.now),
  };
}
