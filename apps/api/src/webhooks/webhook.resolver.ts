import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";
import { UserType } from "../accounts/account.type.ts";
import { databaseId } from "../articles/article-editing.answers.ts";
import type { Context } from "../context.ts";
import { DateTime } from "../date-time.ts";
import { EditionType } from "../editions/edition.type.ts";
import type { EventKind } from "../events/event.status.ts";
import { globalId, idOf } from "../global-id.ts";
import { PageArgs } from "../reading/connection.type.ts";
import { UserError } from "../user-error.type.ts";
import { orUserErrors } from "../user-error.ts";
import type { WebhookDelivery } from "./webhook-delivery.entity.ts";
import type { Webhook } from "./webhook.entity.ts";
import { createWebhook, findWebhook, listWebhooks, redeliver, removeWebhook, rotateWebhookSecret, testWebhook, updateWebhook } from "./webhook.service.ts";
import { WebhookDeliveryConnection, WebhookDeliveryType, WebhookEvent, WebhookState, WebhookType } from "./webhook.type.ts";

const urlDescription = "An http or https address on the internet, on the port 80, 443, 8080 or 8443.";
const forbidden = "Error FORBIDDEN for reporters and editors";

@InputType({ description: "An address to be called when something happens." })
export class CreateWebhookInput {
  @Field(() => String, { description: urlDescription })
  url: string;

  @Field(() => [WebhookEvent], { description: "Of what it is to be told." })
  events: WebhookEvent[];

  @Field(() => String, { nullable: true, description: "The code of the edition of whose events it is told. Left out: of all." })
  edition?: string | null;
}

@InputType({ description: "Changes to a webhook. What is left out stays as it is." })
export class UpdateWebhookInput {
  @Field(() => ID, { description: "The webhook." })
  id: string;

  @Field(() => String, { nullable: true, description: urlDescription })
  url?: string | null;

  @Field(() => [WebhookEvent], { nullable: true, description: "Of what it is to be told." })
  events?: WebhookEvent[] | null;

  @Field(() => String, { nullable: true, description: "The edition's code. Null: of all." })
  edition?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is on. What waits when it is switched off is not sent later." })
  isOn?: boolean | null;
}

@InputType({ description: "Which webhook." })
export class WebhookInput {
  @Field(() => ID, { description: "The webhook." })
  id: string;
}

@InputType({ description: "Which delivery." })
export class RedeliverWebhookInput {
  @Field(() => ID, { description: "The delivery." })
  deliveryId: string;
}

@ObjectType({ description: "The webhook, or what must be mended first." })
export class WebhookPayload {
  @Field(() => WebhookType, { nullable: true, description: "The webhook as it is now, or was until it was removed; null when there are userErrors." })
  webhook: WebhookType | null;

  @Field(() => [UserError], { description: "What is wrong with the input; nothing was changed." })
  userErrors: UserError[];
}

@ObjectType({ description: "The webhook and its secret, or what must be mended first." })
export class WebhookSecretPayload extends WebhookPayload {
  @Field(() => String, { nullable: true, description: "What its messages are signed with from now on: whsec_ and base64. It is shown this once." })
  secret: string | null;
}

@ObjectType({ description: "What came of an attempt, or what must be mended first." })
export class WebhookDeliveryPayload {
  @Field(() => WebhookDeliveryType, { nullable: true, description: "The delivery after the attempt, which may have failed; null when there are userErrors." })
  delivery: WebhookDeliveryType | null;

  @Field(() => [UserError], { description: "What is wrong with the input; nothing was sent." })
  userErrors: UserError[];
}

@Resolver(() => WebhookType)
export class WebhookResolver {
  @Query(() => [WebhookType], { description: `All webhooks, the one made last first. ${forbidden}.` })
  webhooks(@Ctx() ctx: Context): Promise<Webhook[]> {
    return listWebhooks(ctx);
  }

  @Query(() => WebhookType, { nullable: true, description: `A webhook; null when there is none with this id. ${forbidden}.` })
  webhook(@Ctx() ctx: Context, @Arg("id", () => ID, { description: "A global id." }) id: string): Promise<Webhook | null> {
    return findWebhook(ctx, idOf("Webhook", id));
  }

  @Mutation(() => WebhookSecretPayload, { description: `Makes a webhook, which is on at once. ${forbidden}.` })
  createWebhook(@Ctx() ctx: Context, @Arg("input", () => CreateWebhookInput) { url, events, edition = null }: CreateWebhookInput) {
    return answerWithSecret(() => createWebhook(ctx, { url, kinds: events, edition }));
  }

  @Mutation(() => WebhookPayload, { description: `Changes a webhook. ${forbidden}, NOT_FOUND when there is no such webhook.` })
  updateWebhook(@Ctx() ctx: Context, @Arg("input", () => UpdateWebhookInput) { id, url, events, edition, isOn }: UpdateWebhookInput) {
    return answer(async () => updateWebhook(ctx, databaseId("Webhook", id, "id"), { url: url ?? undefined, kinds: events ?? undefined, edition, isOn: isOn ?? undefined }));
  }

  @Mutation(() => WebhookSecretPayload, { description: `Gives a webhook another secret. The one it had signs beside it for a day; one that still signed beside that one stops at once. ${forbidden}, NOT_FOUND when there is no such webhook.` })
  rotateWebhookSecret(@Ctx() ctx: Context, @Arg("input", () => WebhookInput) { id }: WebhookInput) {
    return answerWithSecret(async () => rotateWebhookSecret(ctx, databaseId("Webhook", id, "id")));
  }

  @Mutation(() => WebhookPayload, { description: `Removes a webhook and the log of what it was sent. ${forbidden}, NOT_FOUND when there is no such webhook.` })
  removeWebhook(@Ctx() ctx: Context, @Arg("input", () => WebhookInput) { id }: WebhookInput) {
    return answer(async () => removeWebhook(ctx, databaseId("Webhook", id, "id")));
  }

  @Mutation(() => WebhookDeliveryPayload, { description: `Sends a test now, also to a webhook that is off, and waits for the answer: at most 10 seconds. ${forbidden}, NOT_FOUND when there is no such webhook.` })
  testWebhook(@Ctx() ctx: Context, @Arg("input", () => WebhookInput) { id }: WebhookInput) {
    return answerDelivery(async () => testWebhook(ctx, databaseId("Webhook", id, "id")));
  }

  @Mutation(() => WebhookDeliveryPayload, { description: `Sends a delivery once more, now, with what is true now and the same webhook-id, and waits for the answer: at most 10 seconds. ${forbidden}, NOT_FOUND when there is no such delivery.` })
  redeliverWebhook(@Ctx() ctx: Context, @Arg("input", () => RedeliverWebhookInput) { deliveryId }: RedeliverWebhookInput) {
    return answerDelivery(async () => redeliver(ctx, databaseId("WebhookDelivery", deliveryId, "deliveryId")));
  }

  @FieldResolver(() => ID)
  id(@Root() webhook: Webhook): string {
    return globalId("Webhook", webhook.id);
  }

  @FieldResolver(() => [WebhookEvent])
  events(@Root() webhook: Webhook): EventKind[] {
    return webhook.kinds;
  }

  @FieldResolver(() => WebhookState)
  state(@Root() { offBecause, failingSince }: Webhook): string {
    if (offBecause) return offBecause === "person" ? "off" : `off_${offBecause}`;
    return failingSince ? "failing" : "working";
  }

  @FieldResolver(() => WebhookDeliveryConnection, { description: "What was to be sent to it, the latest first." })
  deliveries(@Root() webhook: Webhook, @Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return ctx.loaders.deliveriesOf(page).load(webhook.id);
  }

  @FieldResolver(() => WebhookDeliveryType, { nullable: true })
  async lastDelivery(@Root() webhook: Webhook, @Ctx() ctx: Context): Promise<WebhookDelivery | null> {
    return (await ctx.loaders.lastDeliveryOf.load(webhook.id))[0] ?? null;
  }

  @FieldResolver(() => EditionType, { nullable: true })
  edition(@Root() webhook: Webhook, @Ctx() ctx: Context) {
    return webhook.editionId === null ? null : ctx.loaders.edition.load(webhook.editionId);
  }

  @FieldResolver(() => UserType, { nullable: true })
  createdBy(@Root() webhook: Webhook, @Ctx() ctx: Context) {
    return webhook.createdBy === null ? null : ctx.loaders.user.load(webhook.createdBy);
  }
}

@Resolver(() => WebhookDeliveryType)
export class WebhookDeliveryResolver {
  @FieldResolver(() => ID)
  id(@Root() delivery: WebhookDelivery): string {
    return globalId("WebhookDelivery", delivery.id);
  }

  @FieldResolver(() => String)
  messageId(@Root() delivery: WebhookDelivery): string {
    return delivery.id;
  }

  @FieldResolver(() => WebhookEvent, { nullable: true })
  async event(@Root() delivery: WebhookDelivery, @Ctx() ctx: Context): Promise<EventKind | null> {
    return delivery.eventId === null ? null : (await ctx.loaders.kindOfEvent.load(delivery.eventId))[0]?.kind ?? null;
  }

  @FieldResolver(() => DateTime, { nullable: true })
  nextAttemptAt(@Root() delivery: WebhookDelivery): Date | null {
    return delivery.state === "waiting" ? delivery.nextAttemptAt : null;
  }
}

async function answer(work: () => Promise<Webhook>) {
  const { done, userErrors } = await orUserErrors(work);
  return { webhook: done, userErrors };
}

async function answerWithSecret(work: () => Promise<Webhook>) {
  const { webhook, userErrors } = await answer(work);
  return { webhook, secret: webhook?.secret ?? null, userErrors };
}

async function answerDelivery(work: () => Promise<WebhookDelivery>) {
  const { done, userErrors } = await orUserErrors(work);
  return { delivery: done, userErrors };
}
