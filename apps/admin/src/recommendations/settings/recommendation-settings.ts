import { computed, ref, shallowRef, watch } from "vue";
import { request } from "../../graphql/request.ts";
import { words } from "../../languages/words.ts";
import { viewer } from "../../session/session.ts";
import { isSame, type Settings } from "./setting.ts";
import { recommendationSettingsQuery, updateRecommendationSettingsMutation } from "./settings.operations.ts";

export type SettingsEditor = ReturnType<typeof useRecommendationSettings>;

const copyOf = (settings: Settings): Settings => JSON.parse(JSON.stringify(settings)) as Settings;

/** The settings of an edition as they are saved, and as they are being changed by those who may. */
export function useRecommendationSettings(edition: () => string) {
  const saved = shallowRef<Settings>();
  const draft = ref<Settings>();
  const problem = ref("");
  const saving = ref(false);
  const editable = computed(() => viewer.value?.role === "CHIEF" || viewer.value?.role === "ADMINISTRATOR");
  const dirty = computed(() => Boolean(saved.value && draft.value) && !(isSame(saved.value!.a, draft.value!.a) && isSame(saved.value!.b, draft.value!.b)));

  function put(settings: Settings) {
    saved.value = settings;
    draft.value = copyOf(settings);
  }

  async function load() {
    const code = edition();
    [saved.value, draft.value, problem.value] = [undefined, undefined, ""];
    if (!code) return;
    try {
      const given = (await request(recommendationSettingsQuery, { edition: code })).recommendationSettings;
      if (given && code === edition()) put({ a: given.a, b: given.b ?? null });
    } catch (error) {
      if (code === edition()) problem.value = words.recommendationSettings.failed((error as Error).message);
    }
  }

  /** Gives what was saved before, to go back to; null when nothing was changed, with the reason in `problem`. */
  async function save(settings: Settings): Promise<Settings | null> {
    const [code, before] = [edition(), saved.value!];
    saving.value = true;
    problem.value = "";
    try {
      const answer = (await request(updateRecommendationSettingsMutation, { input: { edition: code, a: settings.a, b: settings.b } })).updateRecommendationSettings;
      if (!answer.settings) problem.value = words.recommendationSettings.notSaved(answer.userErrors.map(({ message }) => message).join(" "));
      else if (code === edition()) put({ a: answer.settings.a, b: answer.settings.b ?? null });
      return answer.settings ? before : null;
    } catch (error) {
      problem.value = words.recommendationSettings.notSaved((error as Error).message);
      return null;
    } finally {
      saving.value = false;
    }
  }

  const reset = () => saved.value && put(saved.value);

  watch(edition, load, { immediate: true });
  return { saved, draft, problem, saving, editable, dirty, load, save, reset };
}
