import { computed, ref, shallowRef, watch } from "vue";
import { useRoute, useRouter } from "vue-router";
import type { NewsroomArticlesQuery } from "../../graphql/generated/graphql.ts";
import { request } from "../../graphql/request.ts";
import { storyListQuery } from "./story-list.operations.ts";
import { addressOf, filtersOf, type StoryFilters, variablesOf } from "./story-filters.ts";

export type StoryPage = NewsroomArticlesQuery["newsroomArticles"];
export type ListedStory = StoryPage["nodes"][number];

/** The list the address asks for. A slow answer to an older address never replaces that of a newer one. */
export function useStoryList() {
  const route = useRoute();
  const router = useRouter();
  const filters = computed(() => filtersOf(route.query));
  const page = shallowRef<StoryPage>();
  const problem = ref("");
  const loading = ref(false);
  let latest = 0;

  async function load() {
    const turn = ++latest;
    loading.value = true;
    try {
      const answer = await request(storyListQuery, variablesOf(filters.value));
      if (turn !== latest) return;
      page.value = answer.newsroomArticles;
      problem.value = "";
    } catch (error) {
      if (turn === latest) problem.value = (error as Error).message;
    } finally {
      if (turn === latest) loading.value = false;
    }
  }

  /** Changing what is listed starts at the first page again. */
  const narrow = (changes: Partial<StoryFilters>, replace = false) =>
    router[replace ? "replace" : "push"]({ path: "/stories", query: addressOf({ ...filters.value, after: "", before: "", ...changes }) });

  watch(() => (route.path === "/stories" ? route.query : null), (query) => query && load(), { immediate: true });
  return { filters, page, problem, loading, load, narrow };
}
