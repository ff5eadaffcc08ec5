import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { globalId } from "../global-id.ts";
import type { Contributor } from "./contributor.entity.ts";
import { PageArgs } from "../reading/connection.type.ts";
import { idDescription } from "../reading/node.type.ts";
import type { CountedPage } from "../reading/page.ts";
import { findContributor, listContributors } from "./contributor.service.ts";
import { ContributorConnection, ContributorType } from "./contributor.type.ts";

@Resolver(() => ContributorType)
export class ContributorResolver {
  @Query(() => ContributorType, { nullable: true, description: "The contributor at this address; null when there is none, or when no published story is by them." })
  contributor(@Ctx() ctx: Context, @Arg("slug", () => String, { description: "The contributor's part of addresses." }) slug: string): Promise<Contributor | null> {
    return findContributor(ctx, slug);
  }

  @Query(() => ContributorConnection, { nullable: true, description: "Everybody credited for a published story of any edition, by slug." })
  contributors(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return listContributors(ctx, page);
  }

  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() contributor: Contributor): string {
    return globalId("Contributor", contributor.id);
  }
}

@Resolver(() => ContributorConnection)
export class ContributorConnectionResolver {
  @FieldResolver(() => Int, { nullable: true })
  totalCount(@Root() contributors: CountedPage<Contributor>): Promise<number> {
    return contributors.count();
  }
}
