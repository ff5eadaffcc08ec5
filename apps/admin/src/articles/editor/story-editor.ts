import { computed, reactive, ref, shallowRef, watch } from "vue";
import { useDebounceFn } from "@vueuse/core";
import type { EditedStoryFragment } from "../../graphql/generated/graphql.ts";
import { request } from "../../graphql/request.ts";
import type { UserError } from "../../graphql/user-error.ts";
import { words } from "../../languages/words.ts";
import { mergedBody } from "../conflict/merged-body.ts";
import { changedFields, changesBetween, creationOf, draftOf, emptyDraft, type StoryDraft } from "./story-draft.ts";
import { findLeftOverCopies, type LeftOverCopy, putAside, removeCopy, type SafetyCopy, useSafetyCopies } from "./safety-copy.ts";
import { createMutation, publishMutation, storyQuery, unpublishMutation, updateMutation } from "./story.operations.ts";

type Answer =
  | { __typename: "ArticlePayload"; article?: EditedStoryFragment | null; userErrors: UserError[] }
  | { __typename: "EditConflict"; message: string; current: EditedStoryFragment };

/** `doing` is what was asked of the API last, so that an error can say what did not happen. */
type EditorState = { loading: boolean; missing: boolean; saving: boolean; savedAt: Date | null; problem: string; doing: "save" | "publish" };

export type StoryEditor = ReturnType<typeof useStoryEditor>;

const copyOf = (draft: StoryDraft): StoryDraft => JSON.parse(JSON.stringify(draft)) as StoryDraft;

/** One story while it is edited: what is saved, what is not yet, and what came between. `id` is "new" until it is saved first. */
export function useStoryEditor() {
  const id = ref("new");
  const story = shallowRef<EditedStoryFragment | null>(null);
  const saved = shallowRef(emptyDraft(""));
  const draft = ref(emptyDraft(""));
  /** Grows when the text on the page is replaced by another one, so that the body's editor starts anew. */
  const revision = ref(0);
  const state = reactive<EditorState>({ loading: true, missing: false, saving: false, savedAt: null, problem: "", doing: "save" });
  const errors = ref<UserError[]>([]);
  const conflict = shallowRef<EditedStoryFragment | null>(null);
  const leftOver = shallowRef<LeftOverCopy | null>(null);
  const copies = useSafetyCopies();

  const changed = computed(() => changedFields(saved.value, draft.value));
  const dirty = computed(() => changed.value.length > 0);
  const editable = computed(() => !state.loading && (story.value?.viewerMayUpdate ?? true));

  function put(text: StoryDraft) {
    draft.value = copyOf(text);
    revision.value++;
  }

  async function open(storyId: string, fresh: StoryDraft) {
    Object.assign(state, { loading: true, missing: false, savedAt: null, problem: "" });
    [id.value, story.value, conflict.value, errors.value] = [storyId, null, null, []];
    try {
      story.value = storyId === "new" ? null : ((await request(storyQuery, { id: storyId })).newsroomArticle ?? null);
      state.missing = storyId !== "new" && !story.value;
      saved.value = story.value ? draftOf(story.value) : fresh;
      put(saved.value);
      await offerLeftOver();
    } catch (error) {
      state.problem = (error as Error).message;
    }
    state.loading = false;
  }

  const copyNow = (): SafetyCopy => ({ at: new Date().toISOString(), version: story.value?.version ?? 0, base: saved.value, draft: copyOf(draft.value) });

  function keep() {
    if (dirty.value) copies.keep(id.value, copyNow());
    else copies.drop();
  }
  // Kept from the first key on, so that nothing is lost with a crash or a power cut.
  watch(draft, useDebounceFn(keep, 400), { deep: true });

  async function offerLeftOver() {
    const found = await findLeftOverCopies(id.value);
    leftOver.value = found.find((copy) => changedFields(saved.value, copy.draft).length > 0) ?? null;
  }

  function restore() {
    const copy = leftOver.value;
    if (!copy) return;
    leftOver.value = dirty.value ? putAside(id.value, copyNow()) : null;
    saved.value = copy.base;
    if (story.value) story.value = { ...story.value, version: copy.version };
    put(copy.draft);
    // Not a moment without a copy.
    if (copies.keep(id.value, copyNow())) removeCopy(copy.key);
  }

  async function forget() {
    if (leftOver.value) removeCopy(leftOver.value.key);
    await offerLeftOver();
  }

  /** Gives up what is unsaved on the page. */
  function abandon() {
    put(saved.value);
    copies.drop();
  }

  /** Saves what was changed; false when it could not be. */
  async function save(): Promise<boolean> {
    if (state.saving || (!dirty.value && story.value)) return !state.saving;
    const sent = copyOf(draft.value);
    const current = story.value;
    return send("save", sent, async () =>
      current
        ? (await request(updateMutation, { input: { id: current.id, expectedVersion: current.version, ...changesBetween(saved.value, sent) } })).updateArticle
        : (await request(createMutation, { input: creationOf(sent) })).createArticle,
    );
  }

  /** Saves first what is unsaved, then publishes or takes back. */
  async function changeStatus(to: "PUBLISHED" | "DRAFT"): Promise<boolean> {
    if (dirty.value && !(await save())) return false;
    const { id: storyId, version } = story.value!;
    const input = { id: storyId, expectedVersion: version };
    return send("publish", copyOf(draft.value), async () =>
      to === "PUBLISHED" ? (await request(publishMutation, { input })).publishArticle : (await request(unpublishMutation, { input })).unpublishArticle,
    );
  }

  async function send(doing: "save" | "publish", sent: StoryDraft, ask: () => Promise<Answer>): Promise<boolean> {
    Object.assign(state, { saving: true, problem: "", doing });
    errors.value = [];
    try {
      return accept(sent, await ask());
    } catch (error) {
      state.problem = words.editor.notSaved((error as Error).message);
      return false;
    } finally {
      state.saving = false;
    }
  }

  function accept(sent: StoryDraft, answer: Answer): boolean {
    if (answer.__typename === "EditConflict") {
      conflict.value = answer.current;
      return false;
    }
    if (!answer.article) {
      errors.value = answer.userErrors;
      return false;
    }
    const before = id.value;
    story.value = answer.article;
    id.value = answer.article.id;
    state.savedAt = new Date();
    settle(sent, draftOf(answer.article));
    keep();
    // It is of another story than the one that has just been made of this page.
    if (before === "new") leftOver.value = null;
    return true;
  }

  /** What the API made of the text becomes the saved state; what was typed while it was on its way stays unsaved. */
  function settle(sent: StoryDraft, now: StoryDraft) {
    const typed = changedFields(sent, draft.value);
    const bodyIsSame = JSON.stringify(now.body) === JSON.stringify(sent.body);
    saved.value = now;
    draft.value = copyOf(Object.assign({}, now, ...typed.map((field) => ({ [field]: draft.value[field] }))));
    if (!bodyIsSame && !typed.includes("body")) revision.value++;
  }

  /** Their version replaces mine; mine stays in this browser with what it was changed from: restored and saved, it meets theirs again. */
  function takeTheirs() {
    if (!conflict.value) return;
    const mine = copyNow();
    story.value = conflict.value;
    saved.value = draftOf(conflict.value);
    put(saved.value);
    conflict.value = null;
    copies.drop();
    leftOver.value = putAside(id.value, mine);
  }

  /** My changes, and only those, are put onto their version and saved. */
  async function keepMine(): Promise<boolean> {
    if (!conflict.value) return false;
    const theirs = draftOf(conflict.value);
    const mine = Object.fromEntries(changed.value.map((field) => [field, draft.value[field]]));
    const body = mergedBody(saved.value.body, theirs.body, draft.value.body);
    story.value = conflict.value;
    saved.value = theirs;
    put({ ...theirs, ...mine, body });
    conflict.value = null;
    return save();
  }

  return { id, story, saved, draft, revision, state, errors, conflict, leftOver, changed, dirty, editable, open, restore, forget, abandon, save, changeStatus, takeTheirs, keepMine };
}
