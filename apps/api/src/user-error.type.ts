import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "Something in a mutation's input that must be changed before it can be done. Nothing was done." })
export class UserError {
  @Field(() => String, { description: "For programs: stays the same when the message is reworded." })
  code: string;

  @Field(() => [String], { nullable: true, description: "The path to the input field that is wrong; null when it is no single one." })
  field: string[] | null;

  @Field(() => String, { description: "For people, in English." })
  message: string;
}
