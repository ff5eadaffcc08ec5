import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { UserType } from "../accounts/account.type.ts";
import { DateTime } from "../date-time.ts";
import { connectionOf, edgeOf } from "../reading/connection.type.ts";

export enum ApiKeyScopeChoice {
  STORIES = "stories",
  LIVE = "live",
}
registerEnumType(ApiKeyScopeChoice, {
  name: "ApiKeyScope",
  description: "What a key is good for.",
  valuesConfig: {
    STORIES: { description: "Queries, with the allowance of a key." },
    LIVE: { description: "Subscriptions: what happens, as it happens." },
  },
});

@ObjectType("ApiKey", { description: "A key to the public API, for a developer outside the newsroom." })
export class ApiKeyType {
  @Field(() => ID, { description: "Opaque and stable." })
  id: string;

  @Field(() => String, { description: "Who uses it." })
  name: string;

  @Field(() => String, { description: "The first characters of its secret, to tell keys apart: “warta_3fK2”." })
  beginning: string;

  @Field(() => [ApiKeyScopeChoice], { description: "What it is good for." })
  scopes: ApiKeyScopeChoice[];

  @Field(() => UserType, { nullable: true, description: "Who made it; null when a command did." })
  createdBy: UserType | null;

  @Field(() => DateTime, { description: "When it was made, in UTC." })
  createdAt: Date;

  @Field(() => UserType, { nullable: true, description: "Who revoked it; null when nobody or a command did." })
  revokedBy: UserType | null;

  @Field(() => DateTime, { nullable: true, description: "Since when it is refused, in UTC; null while it is good." })
  revokedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was last used, in UTC, a minute more or less; null until then." })
  lastUsedAt: Date | null;
}

@ObjectType({ description: "A key in a list." })
export class ApiKeyEdge extends edgeOf(() => ApiKeyType) {}

@ObjectType({ description: "A list of keys." })
export class ApiKeyConnection extends connectionOf(() => ApiKeyType, () => ApiKeyEdge) {}
