import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { UserError } from "../user-error.type.ts";

export enum UserRole {
  REPORTER = "reporter",
  EDITOR = "editor",
  CHIEF = "chief",
  ADMINISTRATOR = "administrator",
}
registerEnumType(UserRole, {
  name: "Role",
  description: "What somebody may do in the newsroom.",
  valuesConfig: {
    REPORTER: { description: "Writes stories and changes their own drafts." },
    EDITOR: { description: "Changes and publishes all stories." },
    CHIEF: { description: "Leads the newsroom." },
    ADMINISTRATOR: { description: "Runs the system as well." },
  },
});

@ObjectType("User", { description: "Somebody who works in the newsroom." })
export class UserType {
  @Field(() => ID, { description: "Opaque and stable." })
  id: string;

  @Field(() => String, { description: "The name as colleagues see it." })
  name: string;

  @Field(() => UserRole, { description: "What they may do." })
  role: UserRole;
}

@InputType({ description: "Who signs in." })
export class SignInInput {
  @Field(() => String, { description: "The account's e-mail address." })
  email: string;

  @Field(() => String, { description: "Its password." })
  password: string;
}

@ObjectType({ description: "The person who signed in; null when there are userErrors." })
export class SignInPayload {
  @Field(() => UserType, { nullable: true, description: "Who is signed in now. The session comes as an HttpOnly cookie." })
  viewer: UserType | null;

  @Field(() => [UserError], { description: "What was wrong: INVALID_CREDENTIALS." })
  userErrors: UserError[];
}

@ObjectType({ description: "Nobody is signed in any more." })
export class SignOutPayload {
  @Field(() => Boolean, { description: "Always true." })
  signedOut: boolean;
}
