import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { UserError } from "../user-error.type.ts";
import { orUserErrors } from "../user-error.ts";
import type { Contributor } from "./contributor.entity.ts";
import { createContributor, searchContributors } from "./contributor.service.ts";
import { ContributorType } from "./contributor.type.ts";

@InputType({ description: "A new contributor." })
export class CreateContributorInput {
  @Field(() => String, { description: "As it is printed; 1 to 200 characters." })
  name: string;
}

@ObjectType({ description: "The contributor, or what must be mended first." })
export class CreateContributorPayload {
  @Field(() => ContributorType, { nullable: true, description: "The contributor; the one there was if the name is known already." })
  contributor: ContributorType | null;

  @Field(() => [UserError], { description: "What is wrong with the input; nothing was changed." })
  userErrors: UserError[];
}

@Resolver()
export class ContributorEditingResolver {
  @Query(() => [ContributorType], { description: "The contributors whose name contains these characters, by name; at most 20." })
  newsroomContributors(@Ctx() ctx: Context, @Arg("search", () => String, { defaultValue: "", description: "Characters of the name, whatever their case." }) search: string): Promise<Contributor[]> {
    return searchContributors(ctx, search);
  }

  @Mutation(() => CreateContributorPayload, { description: "Adds somebody whose name can stand above stories." })
  async createContributor(@Ctx() ctx: Context, @Arg("input", () => CreateContributorInput) input: CreateContributorInput) {
    const { done, userErrors } = await orUserErrors(() => createContributor(ctx, input.name));
    return { contributor: done, userErrors };
  }
}
