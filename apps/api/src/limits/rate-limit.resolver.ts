import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { RateLimitType } from "./rate-limit.type.ts";

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimitType, { nullable: true, description: "How the allowance of whoever asks stands; null where no limit applies. The one field that is not the same for everybody: an answer with it is kept by no cache." })
  rateLimit(@Ctx() { spending, now }: Context): RateLimitType | null {
    if (!spending?.spent) return null;
    const { limit, remaining, milliseconds, cost } = spending.spent;
    return { limit, remaining, cost, resetAt: new Date(+now + milliseconds) };
  }
}
