import { computed, reactive, ref, shallowRef, watch } from "vue";
import type { DeliveryFragment, ListedWebhookFragment, WebhookEvent, WebhookQuery } from "../../graphql/generated/graphql.ts";
import { request } from "../../graphql/request.ts";
import type { UserError } from "../../graphql/user-error.ts";
import { words } from "../../languages/words.ts";
import {
  createWebhookMutation,
  redeliverWebhookMutation,
  removeWebhookMutation,
  rotateWebhookSecretMutation,
  testWebhookMutation,
  updateWebhookMutation,
  webhookQuery,
} from "./webhook.operations.ts";

export type ListedWebhook = ListedWebhookFragment;
export type Delivery = DeliveryFragment;
export type WebhookEditor = ReturnType<typeof useWebhook>;

type Webhook = NonNullable<WebhookQuery["webhook"]>;

export const events: readonly WebhookEvent[] = ["STORY_PUBLISHED", "STORY_CORRECTED", "STORY_RETRACTED", "RETRACTION_WITHDRAWN", "BREAKING_NEWS_STARTED", "BREAKING_NEWS_ENDED"];

/** The secret of a webhook that was made a moment ago, on its way from the page that made it to its own. */
let madeSecret: { id: string; secret: string } | null = null;

/** A webhook as it is, and as it is being changed; "new" is one that is not there yet. */
export function useWebhook(id: () => string) {
  const webhook = shallowRef<Webhook | null>();
  const draft = reactive({ url: "", events: [...events] as WebhookEvent[], edition: "" });
  const secret = ref("");
  const problem = ref("");
  const errors = shallowRef<UserError[]>([]);
  const busy = ref(false);
  const isNew = computed(() => id() === "new");
  const isOn = computed(() => webhook.value?.state === "WORKING" || webhook.value?.state === "FAILING");
  const dirty = computed(() => {
    const saved = webhook.value;
    if (!saved) return isNew.value && draft.url !== "";
    return draft.url !== saved.url || draft.edition !== (saved.edition?.code ?? "") || draft.events.toSorted().join() !== saved.events.toSorted().join();
  });

  function reset() {
    const { url = "", events: chosen = events, edition = null } = webhook.value ?? {};
    Object.assign(draft, { url, events: [...chosen], edition: edition?.code ?? "" });
    errors.value = [];
  }

  async function load() {
    [webhook.value, problem.value, secret.value] = [undefined, "", ""];
    if (madeSecret?.id === id()) secret.value = madeSecret.secret;
    madeSecret = null;
    if (!isNew.value) await doing(async () => void (webhook.value = (await request(webhookQuery, { id: id() })).webhook ?? null));
    reset();
  }

  /** One thing at a time; what fails is said. Gives whether it was done. */
  async function doing(work: () => Promise<UserError[] | void>): Promise<boolean> {
    [busy.value, problem.value] = [true, ""];
    try {
      errors.value = (await work()) ?? [];
      const other = errors.value.find(({ field }) => !field);
      if (other) problem.value = other.message;
      return errors.value.length === 0;
    } catch (error) {
      problem.value = words.webhooks.failed((error as Error).message);
      return false;
    } finally {
      busy.value = false;
    }
  }

  /** What was made goes to a page of its own: gives its id. */
  async function create(): Promise<string | null> {
    await doing(async () => {
      const made = (await request(createWebhookMutation, { input: { ...draft, edition: draft.edition || null } })).createWebhook;
      if (made.webhook) madeSecret = { id: made.webhook.id, secret: made.secret! };
      return made.userErrors;
    });
    return madeSecret?.id ?? null;
  }

  const change = (changes: { url?: string; events?: WebhookEvent[]; edition?: string | null; isOn?: boolean }) =>
    doing(async () => {
      const changed = (await request(updateWebhookMutation, { input: { id: id(), ...changes } })).updateWebhook;
      if (changed.webhook) webhook.value = { ...webhook.value!, ...changed.webhook };
      return changed.userErrors;
    });

  async function save(): Promise<boolean> {
    const saved = await change({ ...draft, edition: draft.edition || null });
    if (saved) reset();
    return saved;
  }

  const rotate = () =>
    doing(async () => {
      const { secret: other, userErrors } = (await request(rotateWebhookSecretMutation, { input: { id: id() } })).rotateWebhookSecret;
      secret.value = other ?? "";
      return userErrors;
    });

  const remove = () => doing(async () => (await request(removeWebhookMutation, { input: { id: id() } })).removeWebhook.userErrors);

  const test = () => attempt(async () => (await request(testWebhookMutation, { input: { id: id() } })).testWebhook);
  const redeliver = (deliveryId: string) => attempt(async () => (await request(redeliverWebhookMutation, { input: { deliveryId } })).redeliverWebhook);

  /** What came of it is shown in the log, and changes how the webhook does. */
  async function attempt(send: () => Promise<{ delivery?: Delivery | null; userErrors: UserError[] }>): Promise<Delivery | null> {
    let sent: Delivery | null = null;
    await doing(async () => {
      const { delivery, userErrors } = await send();
      sent = delivery ?? null;
      if (delivery) webhook.value = (await request(webhookQuery, { id: id() })).webhook ?? null;
      return userErrors;
    });
    return sent;
  }

  const loadOlder = () =>
    doing(async () => {
      const { deliveries } = webhook.value!;
      const older = (await request(webhookQuery, { id: id(), after: deliveries.pageInfo.endCursor ?? null })).webhook!.deliveries;
      webhook.value = { ...webhook.value!, deliveries: { ...older, nodes: [...deliveries.nodes, ...older.nodes] } };
    });

  const errorOf = (field: string) => errors.value.find((error) => error.field?.[0] === field)?.message;

  watch(id, load, { immediate: true });
  return { webhook, draft, secret, problem, busy, isNew, isOn, dirty, load, reset, create, save, change, rotate, remove, test, redeliver, loadOlder, errorOf };
}
