import { computed, ref, shallowRef, watch } from "vue";
import { examples, findExample } from "../examples/examples.ts";
import { readHistory, withQuestion, writeHistory } from "./history.ts";
import { hasOperation, operationsIn } from "./operations.ts";
import { type Answer, listen, send } from "./send.ts";
import { fragmentOf, type Question, readFragment } from "./share-link.ts";
import { isSubscription } from "./subscription.ts";

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
  /** How it ended when neither an answer nor a failure says it. */
  const ending = ref("");
  const running = shallowRef<AbortController | null>(null);
  const listening = ref(false);
  const heard = ref(0);
  /** What the answer that is shown answers. */
  const answered = shallowRef<Question | null>(null);

  const operations = computed(() => operationsIn(query.value));
  const chosen = ref(first.operationName);
  /** Of several operations the one to run, the first unless another was chosen; undefined when there is no choice. */
  const operationName = computed<string | undefined>({
    get: () => (operations.value.find(({ name }) => name === chosen.value) ?? operations.value[0])?.name,
    set: (name) => (chosen.value = name),
  });
  const question = computed<Question>(() => ({ query: query.value, variables: variables.value, ...(operationName.value && { operationName: operationName.value }) }));
  /** An answer to something else than what now stands in the editors. */
  const isStale = computed(() => answerText.value !== "" && !listening.value && !isSame(answered.value, question.value));

  // From the first change on the draft is what counts: an address left in place would bring back what it names with every reload.
  watch(question, () => {
    write(draftPlace, JSON.stringify(question.value));
    if (location.hash) globalThis.history.replaceState(null, "", location.pathname);
  });
  watch(key, () => write(keyPlace, key.value.trim()));

  /** Another question has no answer yet. */
  function take(given: Question): void {
    running.value?.abort();
    running.value = null;
    listening.value = false;
    query.value = given.query;
    variables.value = given.variables;
    chosen.value = given.operationName;
    failure.value = "";
    clear();
  }

  function clear(): void {
    answer.value = null;
    answerText.value = "";
    ending.value = "";
  }

  /** Asks, or stops what is being asked. */
  async function run(): Promise<void> {
    if (running.value) return running.value.abort();
    const obstacle = obstacleTo(question.value, key.value.trim());
    failure.value = obstacle ?? "";
    if (obstacle) return clear();
    const stop = new AbortController();
    running.value = stop;
    listening.value = isSubscription(question.value);
    heard.value = 0;
    ending.value = "";
    history.value = withQuestion(history.value, question.value, Date.now());
    writeHistory(history.value);
    try {
      await (listening.value ? hear(question.value, stop.signal) : hearOnce(question.value, stop.signal));
    } catch (error) {
      // Another question was taken up meanwhile.
      if (running.value !== stop) return;
      if (!listening.value) clear();
      if (stop.signal.aborted) [failure.value, ending.value] = ["", listening.value ? `Stopped, ${eventsOf(heard.value)}.` : "Stopped."];
      else failure.value = `The API did not answer: ${(error as Error).message}`;
    }
    if (running.value !== stop) return;
    running.value = null;
    listening.value = false;
  }

  async function hearOnce(asked: Question, signal: AbortSignal): Promise<void> {
    answered.value = null;
    show(asked, await send(asked, key.value.trim(), signal));
  }

  async function hear(asked: Question, signal: AbortSignal): Promise<void> {
    clear();
    answered.value = asked;
    const refused = await listen(asked, key.value.trim(), signal, {
      onResult: (result) => {
        heard.value++;
        answerText.value = `${JSON.stringify(result, null, 2)}\n${answerText.value}`;
      },
      onTrouble: (why) => (failure.value = why),
    });
    show(asked, refused);
  }

  function show(asked: Question, given: Answer): void {
    answered.value = asked;
    answer.value = given;
    answerText.value = given.text;
  }

  return { query, variables, key, history, answer, answerText, isStale, failure, ending, running, listening, heard, operations, operationName, question, take, run };
}

/** Why this cannot be sent, in words. */
function obstacleTo({ query, variables }: Question, key: string): string | undefined {
  if (!hasOperation(query)) return "There is nothing to ask yet: write a query, or take an example.";
  if (!isObject(variables)) return "The variables are not a JSON object.";
  // A browser refuses to put anything else into a header, and says so in words of its own.
  if (/[^\x21-\x7e]/.test(key)) return "What stands under API key is no key: one begins with warta_, and has letters from a to z, digits, - and _.";
  return undefined;
}

export const eventsOf = (count: number): string => (count === 1 ? "1 event" : `${count} events`);

const isSame = (one: Question | null, other: Question) => one?.query === other.query && one.variables === other.variables && one.operationName === other.operationName;

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
