import { ref, shallowRef, watch } from "vue";
import type { RecommendationReportQuery } from "../../graphql/generated/graphql.ts";
import { request } from "../../graphql/request.ts";
import { words } from "../../languages/words.ts";
import { recommendationReportQuery, unofferedStoriesQuery } from "./report.operations.ts";

export type Report = NonNullable<RecommendationReportQuery["recommendationReport"]>;
export type Asked = { edition: string; days: number };

/** How an edition's recommendations did. A slow answer to an older question never replaces that to a newer one. */
export function useRecommendationReport(asked: () => Asked) {
  const report = shallowRef<Report>();
  const problem = ref("");
  const busy = ref(false);
  let latest = 0;

  async function answer(ask: (asked: Asked) => Promise<Report>) {
    const turn = ++latest;
    busy.value = true;
    try {
      const given = await ask(asked());
      if (turn === latest) [report.value, problem.value] = [given, ""];
    } catch (error) {
      if (turn === latest) problem.value = (error as Error).message;
    } finally {
      if (turn === latest) busy.value = false;
    }
  }

  const load = () => answer(async (variables) => known((await request(recommendationReportQuery, variables)).recommendationReport));

  /** The next stories nobody is led to, below those that are shown. */
  const loadMore = (shown: Report) =>
    answer(async (variables) => {
      const { unoffered } = known((await request(unofferedStoriesQuery, { ...variables, after: shown.unoffered.pageInfo.endCursor ?? null })).recommendationReport);
      return { ...shown, unoffered: { ...unoffered, nodes: [...shown.unoffered.nodes, ...unoffered.nodes] } };
    });

  watch(asked, ({ edition }) => edition && load(), { immediate: true });
  return { report, problem, busy, load, loadMore };
}

function known<Given>(report: Given | null | undefined): Given {
  if (!report) throw new Error(words.recommendationReport.noEdition);
  return report;
}
