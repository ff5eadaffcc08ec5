import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { globalId } from "../global-id.ts";
import type { Contributor } from "./contributor.entity.ts";
import { findContributor } from "./contributor.service.ts";
import { ContributorType } from "./contributor.type.ts";
import { idDescription } from "../reading/node.type.ts";

@Resolver(() => ContributorType)
export class ContributorResolver {
  @Query(() => ContributorType, { nullable: true, description: "The contributor at this address; null when there is none, or when no published story is by them." })
  contributor(@Ctx() ctx: Context, @Arg("slug", () => String, { description: "The contributor's part of addresses." }) slug: string): Promise<Contributor | null> {
    return findContributor(ctx, slug);
  }

  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() contributor: Contributor): string {
    return globalId("Contributor", contributor.id);
  }
}
