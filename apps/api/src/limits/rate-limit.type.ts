import { Field, Int, ObjectType } from "type-graphql";
import { DateTime } from "../date-time.ts";

@ObjectType("RateLimit", { description: "How much may still be spent, by the key or, without one, from the address that asks." })
export class RateLimitType {
  @Field(() => Int, { description: "What may be spent in a minute, in the unit of an operation's cost." })
  limit: number;

  @Field(() => Int, { description: "What is left of it after this operation." })
  remaining: number;

  @Field(() => DateTime, { description: "When all of it is there again, in UTC." })
  resetAt: Date;

  @Field(() => Int, { description: "What this operation costs." })
  cost: number;
}
