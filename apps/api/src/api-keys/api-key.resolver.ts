import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";
import { UserType } from "../accounts/account.type.ts";
import { databaseId } from "../articles/article-editing.answers.ts";
import type { Context } from "../context.ts";
import { globalId } from "../global-id.ts";
import { PageArgs } from "../reading/connection.type.ts";
import { UserError } from "../user-error.type.ts";
import { orUserErrors } from "../user-error.ts";
import type { ApiKey } from "./api-key.entity.ts";
import { createApiKey, listApiKeys, revokeApiKey } from "./api-key.service.ts";
import { ApiKeyConnection, ApiKeyScopeChoice, ApiKeyType } from "./api-key.type.ts";

@InputType({ description: "A new key." })
export class CreateApiKeyInput {
  @Field(() => String, { description: "Who will use it: one line of 1 to 100 characters." })
  name: string;

  @Field(() => [ApiKeyScopeChoice], { description: "What it is good for: at least one." })
  scopes: ApiKeyScopeChoice[];
}

@ObjectType({ description: "The new key with its secret, or what must be mended first." })
export class CreateApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true, description: "The key; null when there are userErrors." })
  apiKey: ApiKeyType | null;

  @Field(() => String, { nullable: true, description: "What its user sends as Authorization: Bearer. It is told this once and kept nowhere. Null when there are userErrors." })
  secret: string | null;

  @Field(() => [UserError], { description: "What is wrong with the input; nothing was changed." })
  userErrors: UserError[];
}

@InputType({ description: "Which key." })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: "The key." })
  id: string;
}

@ObjectType({ description: "The revoked key, or what must be mended first." })
export class RevokeApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true, description: "The key as it is now; null when there are userErrors." })
  apiKey: ApiKeyType | null;

  @Field(() => [UserError], { description: "What is wrong with the input; nothing was changed." })
  userErrors: UserError[];
}

@Resolver(() => ApiKeyType)
export class ApiKeyResolver {
  @Query(() => ApiKeyConnection, { description: "All keys to the public API, the newest first, revoked ones too. Error FORBIDDEN for reporters and editors." })
  apiKeys(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs) {
    return listApiKeys(ctx, page);
  }

  @Mutation(() => CreateApiKeyPayload, { description: "Makes a key. Error FORBIDDEN for reporters and editors." })
  async createApiKey(@Ctx() ctx: Context, @Arg("input", () => CreateApiKeyInput) input: CreateApiKeyInput) {
    const { done, userErrors } = await orUserErrors(() => createApiKey(ctx, input.name, input.scopes));
    return { apiKey: done?.key ?? null, secret: done?.secret ?? null, userErrors };
  }

  @Mutation(() => RevokeApiKeyPayload, { description: "Ends a key for good; it is refused at once. One that is revoked stays as it is. Error FORBIDDEN for reporters and editors, NOT_FOUND when there is no such key." })
  async revokeApiKey(@Ctx() ctx: Context, @Arg("input", () => RevokeApiKeyInput) { id }: RevokeApiKeyInput) {
    const { done, userErrors } = await orUserErrors(async () => revokeApiKey(ctx, databaseId("ApiKey", id, "id")));
    return { apiKey: done, userErrors };
  }

  @FieldResolver(() => ID)
  id(@Root() key: ApiKey): string {
    return globalId("ApiKey", key.id);
  }

  @FieldResolver(() => UserType, { nullable: true })
  createdBy(@Root() key: ApiKey, @Ctx() ctx: Context) {
    return key.createdBy ? ctx.loaders.user.load(key.createdBy) : null;
  }

  @FieldResolver(() => UserType, { nullable: true })
  revokedBy(@Root() key: ApiKey, @Ctx() ctx: Context) {
    return key.revokedBy ? ctx.loaders.user.load(key.revokedBy) : null;
  }
}
