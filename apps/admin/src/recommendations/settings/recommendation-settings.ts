import { computed, ref, shallowRef, watch } from "vue";
import { request } from "../../graphql/request.ts";
import { words } from "../../languages/words.ts";
import { leads } from "../../session/session.ts";
import { type Difference, differences, isSame, merged, type Settings } from "./setting.ts";
import { recommendationSettingsQuery, updateRecommendationSettingsMutation } from "./settings.operations.ts";

export type SettingsEditor = ReturnType<typeof useRecommendationSettings>;

type VersionedSettings = Settings & { version: number };

const copyOf = ({ a, b }: Settings): Settings => JSON.parse(JSON.stringify({ a, b })) as Settings;

/** The settings of an edition as they are saved, and as they are being changed by those who may. */
export function useRecommendationSettings(edition: () => string) {
  const saved = shallowRef<VersionedSettings>();
  const draft = ref<Settings>();
  const problem = ref("");
  /** Where what somebody else saved meanwhile differs from what is in the fields, until that is saved or given up; else null. */
  const conflict = shallowRef<Difference[] | null>(null);
  const saving = ref(false);
  const dirty = computed(() => Boolean(saved.value && draft.value) && !(isSame(saved.value!.a, draft.value!.a) && isSame(saved.value!.b, draft.value!.b)));

  /** What is saved is shown, with the changes in the fields, if any are given, put onto it. */
  function put(settings: VersionedSettings, changes: Settings = settings) {
    saved.value = settings;
    draft.value = copyOf(changes);
    conflict.value = null;
  }

  async function fetchSaved(code: string): Promise<VersionedSettings | null> {
    const given = (await request(recommendationSettingsQuery, { edition: code })).recommendationSettings;
    return given ? { version: given.version, a: given.a, b: given.b ?? null } : null;
  }

  async function load() {
    const code = edition();
    [saved.value, draft.value, problem.value, conflict.value] = [undefined, undefined, "", null];
    if (!code) return;
    try {
      const given = await fetchSaved(code);
      if (given && code === edition()) put(given);
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
      const input = { edition: code, expectedVersion: before.version, a: settings.a, b: settings.b };
      const { settings: now, userErrors } = (await request(updateRecommendationSettingsMutation, { input })).updateRecommendationSettings;
      if (code !== edition()) return now ? before : null;
      if (now) {
        const current = { version: now.version, a: now.a, b: now.b ?? null };
        // What else was typed, as when something is undone meanwhile, stays unsaved.
        put(current, merged(before, draft.value!, current));
        return before;
      }
      if (userErrors.some(({ code }) => code === "VERSION_CONFLICT")) await meetTheirs(code, before, settings);
      else problem.value = words.recommendationSettings.notSaved(userErrors.map(({ message }) => message).join(" "));
      return null;
    } catch (error) {
      problem.value = words.recommendationSettings.notSaved((error as Error).message);
      return null;
    } finally {
      saving.value = false;
    }
  }

  /** What was changed stays in the fields, put onto theirs, to be saved once it is known what that is. */
  async function meetTheirs(code: string, before: Settings, settings: Settings) {
    const theirs = await fetchSaved(code);
    if (!theirs || code !== edition()) return;
    put(theirs, merged(before, settings, theirs));
    conflict.value = differences(theirs, draft.value!);
  }

  const reset = () => saved.value && put(saved.value);

  watch(edition, load, { immediate: true });
  return { saved, draft, problem, conflict, saving, editable: leads, dirty, load, save, reset };
}
