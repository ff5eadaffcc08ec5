import { ref, shallowRef, watch } from "vue";
import type { RecommendedStoriesQuery } from "../../graphql/generated/graphql.ts";
import { request } from "../../graphql/request.ts";
import { words } from "../../languages/words.ts";
import { recommendedStoriesQuery } from "./recommended-stories.operations.ts";

export type Recommended = NonNullable<NonNullable<RecommendedStoriesQuery["newsroomArticle"]>["recommendations"]>["edges"][number];

/** What readers get beside the story as it is saved, asked for anew whenever the story is another one. */
export function useRecommendedStories(story: () => { id: string } | null) {
  const list = shallowRef<Recommended[]>();
  const problem = ref("");
  const loading = ref(false);
  let latest = 0;

  async function load() {
    const turn = ++latest;
    const asked = story();
    if (!asked) return void (list.value = undefined);
    loading.value = true;
    try {
      const answer = (await request(recommendedStoriesQuery, { id: asked.id, language: words.language.slice(0, 2) })).newsroomArticle;
      if (turn === latest) [list.value, problem.value] = [answer?.recommendations?.edges ?? [], ""];
    } catch (error) {
      if (turn === latest) problem.value = (error as Error).message;
    } finally {
      if (turn === latest) loading.value = false;
    }
  }

  watch(story, load, { immediate: true });
  return { list, problem, loading, load };
}
