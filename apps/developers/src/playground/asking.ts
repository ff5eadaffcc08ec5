import { computed, ref, shallowRef } from "vue";
import { examples, findExample } from "../examples/examples.ts";
import { readHistory, withQuestion, writeHistory } from "./history.ts";
import { type Answer, hasOperation, isSubscription, listen, send } from "./send.ts";
import { fragmentOf, type Question, readFragment } from "./share-link.ts";

const draftPlace = "playground-draft";
const keyPlace = "playground-key";

/** What is asked and answered in this tab; the key and what was not asked yet are kept until the tab is closed. */
export function useAsking() {
  const first = firstQuestion();
  const query = ref(first.query);
  const variables = ref(first.variables);
  const key = ref(read(keyPlace) ?? "");
  const history = ref(readHistory());
  const answer = shallowRef<Answer | null>(null);
  const answerText = ref("");
  /** Why there is no answer, or none at the moment, in words; empty when there is one. */
  const failure = ref("");
  const running = shallowRef<AbortController | null>(null);
  const question = computed<Question>(() => ({ query: query.value, variables: variables.value }));

  function take(given: Question): void {
    query.value = given.query;
    variables.value = given.variables;
  }

  /** Asks, or stops what is being asked. */
  async function run(): Promise<void> {
    if (running.value) return running.value.abort();
    if (!hasOperation(query.value)) return void (failure.value = "There is nothing to ask yet: write a query, or take an example.");
    if (!isObject(variables.value)) return void (failure.value = "The variables are not a JSON object.");
    const stop = new AbortController();
    running.value = stop;
    failure.value = "";
    history.value = withQuestion(history.value, question.value, Date.now());
    writeHistory(history.value);
    try {
      await (isSubscription(query.value) ? hear(stop.signal) : hearOnce(stop.signal));
    } catch (error) {
      failure.value = stop.signal.aborted ? "" : `The API did not answer: ${(error as Error).message}`;
    } finally {
      running.value = null;
    }
  }

  async function hearOnce(signal: AbortSignal): Promise<void> {
    show(await send(question.value, key.value.trim(), signal));
  }

  async function hear(signal: AbortSignal): Promise<void> {
    answer.value = null;
    answerText.value = "";
    const refused = await listen(question.value, key.value.trim(), signal, {
      onResult: (result) => (answerText.value = `${JSON.stringify(result, null, 2)}\n${answerText.value}`),
      onTrouble: (why) => (failure.value = why),
    });
    show(refused);
  }

  function show(given: Answer): void {
    answer.value = given;
    answerText.value = given.text;
  }

  return { query, variables, key, history, answer, answerText, failure, running, question, take, run, keepDraft: () => write(draftPlace, JSON.stringify(question.value)), keepKey: () => write(keyPlace, key.value.trim()) };
}

/** What the address says; else what stood here before a reload; else the first example. */
function firstQuestion(): Question {
  const shared = readFragment(location.hash);
  if (shared && "question" in shared) return shared.question;
  const example = shared && findExample(shared.example);
  if (example) return example;
  try {
    const draft = JSON.parse(read(draftPlace) ?? "null") as Question | null;
    if (typeof draft?.query === "string" && typeof draft.variables === "string") return draft;
  } catch {
    // Not ours: as if nothing were there.
  }
  return examples[0]!;
}

export const addressOf = (question: Question): string => `${location.origin}/playground${fragmentOf(question)}`;

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text.trim() || "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function read(place: string): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}

function write(place: string, text: string): void {
  try {
    sessionStorage.setItem(place, text);
  } catch {
    // Storage is switched off: it lasts for this page.
  }
}
