import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { UserType } from "../accounts/account.type.ts";
import { DateTime } from "../date-time.ts";
import { EditionType } from "../editions/edition.type.ts";
import { connectionOf, edgeOf } from "../reading/connection.type.ts";

export enum WebhookEvent {
  STORY_PUBLISHED = "story_published",
  STORY_CORRECTED = "story_corrected",
  STORY_RETRACTED = "story_retracted",
  RETRACTION_WITHDRAWN = "retraction_withdrawn",
  BREAKING_NEWS_STARTED = "breaking_news_started",
  BREAKING_NEWS_ENDED = "breaking_news_ended",
}
registerEnumType(WebhookEvent, {
  name: "WebhookEvent",
  description: "What readers saw happen.",
  valuesConfig: {
    STORY_PUBLISHED: { description: "A story was published, for the first time or again." },
    STORY_CORRECTED: { description: "A correction, erratum or right of reply was published, what it says was changed, or it was removed." },
    STORY_RETRACTED: { description: "A story was taken back for good, or why was changed." },
    RETRACTION_WITHDRAWN: { description: "A story had been taken back by mistake." },
    BREAKING_NEWS_STARTED: { description: "A banner began." },
    BREAKING_NEWS_ENDED: { description: "A banner was ended before its time." },
  },
});

export enum WebhookState {
  WORKING = "working",
  FAILING = "failing",
  OFF = "off",
  OFF_GONE = "off_gone",
  OFF_FAILING = "off_failing",
}
registerEnumType(WebhookState, {
  name: "WebhookState",
  description: "How a webhook does.",
  valuesConfig: {
    WORKING: { description: "It is on, and the last attempt succeeded, if there was one." },
    FAILING: { description: "It is on, and the last attempt to tell of an event failed. A test that fails changes nothing." },
    OFF: { description: "Somebody switched it off." },
    OFF_GONE: { description: "It was switched off because its address answered that it is gone (410)." },
    OFF_FAILING: { description: "It was switched off because every attempt failed for five days." },
  },
});

export enum WebhookDeliveryState {
  WAITING = "waiting",
  DELIVERED = "delivered",
  FAILED = "failed",
  DROPPED = "dropped",
}
registerEnumType(WebhookDeliveryState, {
  name: "WebhookDeliveryState",
  description: "What came of a delivery.",
  valuesConfig: {
    WAITING: { description: "It is to be sent, or sent again." },
    DELIVERED: { description: "It was answered with a status of 200 to 299." },
    FAILED: { description: "The last attempt failed, and there is none after it." },
    DROPPED: { description: "It was not sent: readers saw nothing of it any more, or the webhook was switched off." },
  },
});

@ObjectType("WebhookDelivery", { description: "One event for one webhook, and what came of the last attempt to send it. Kept for 14 days." })
export class WebhookDeliveryType {
  @Field(() => ID, { description: "Opaque and stable." })
  id: string;

  @Field(() => String, { description: "The header webhook-id of every attempt: by it a receiver knows what it was sent before." })
  messageId: string;

  @Field(() => WebhookEvent, { nullable: true, description: "What happened; null for a test." })
  event: WebhookEvent | null;

  @Field(() => WebhookDeliveryState, { description: "What came of it." })
  state: WebhookDeliveryState;

  @Field(() => Int, { description: "How many attempts were made since it was made, or sent again by somebody." })
  attempts: number;

  @Field(() => DateTime, { description: "When it was made, in UTC." })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When the last attempt ended, in UTC." })
  attemptedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it is tried again, in UTC; null when it is not." })
  nextAttemptAt: Date | null;

  @Field(() => Int, { nullable: true, description: "How long the last attempt took, in milliseconds." })
  duration: number | null;

  @Field(() => String, { nullable: true, description: "What was sent last: JSON." })
  requestBody: string | null;

  @Field(() => Int, { nullable: true, description: "The status it was answered with; null when there was no answer." })
  responseStatus: number | null;

  @Field(() => String, { nullable: true, description: "The first 1,000 characters of the answer." })
  responseText: string | null;

  @Field(() => String, { nullable: true, description: "What went wrong, in words." })
  failure: string | null;
}

@ObjectType({ description: "A delivery in a list." })
export class WebhookDeliveryEdge extends edgeOf(() => WebhookDeliveryType) {}

@ObjectType({ description: "A list of deliveries." })
export class WebhookDeliveryConnection extends connectionOf(() => WebhookDeliveryType, () => WebhookDeliveryEdge) {}

@ObjectType("Webhook", { description: "An address of somebody else that is called when something happens. Messages are signed as in the Standard Webhooks specification." })
export class WebhookType {
  @Field(() => ID, { description: "Opaque and stable." })
  id: string;

  @Field(() => String, { description: "The address that is called." })
  url: string;

  @Field(() => [WebhookEvent], { description: "Of what it is told." })
  events: WebhookEvent[];

  @Field(() => EditionType, { nullable: true, description: "The edition of whose events it is told; null: of all editions." })
  edition: EditionType | null;

  @Field(() => WebhookState, { description: "How it does." })
  state: WebhookState;

  @Field(() => DateTime, { nullable: true, description: "Since when every attempt failed, in UTC; null when the last one succeeded." })
  failingSince: Date | null;

  @Field(() => DateTime, { description: "When it was made, in UTC." })
  createdAt: Date;

  @Field(() => UserType, { nullable: true, description: "Who made it." })
  createdBy: UserType | null;

  @Field(() => WebhookDeliveryType, { nullable: true, description: "What was sent last." })
  lastDelivery: WebhookDeliveryType | null;
}
