import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { SignInInput, SignInPayload, SignOutPayload, UserType } from "./account.type.ts";
import type { Viewer } from "./viewer.ts";

@Resolver()
export class AccountResolver {
  @Query(() => UserType, { nullable: true, description: "Who is signed in; null when nobody is." })
  viewer(@Ctx() ctx: Context): Viewer | null {
    return ctx.viewer;
  }

  @Mutation(() => SignInPayload, { description: "Signs in with e-mail address and password: sets the session's cookie." })
  async signIn(@Ctx() ctx: Context, @Arg("input", () => SignInInput) input: SignInInput) {
    const session = await ctx.authentication.signIn(input.email, input.password, ctx.requestHeaders);
    if (!session) return { viewer: null, userErrors: [{ code: "INVALID_CREDENTIALS", field: null, message: "No account has this e-mail address and password." }] };
    ctx.setCookies(session.cookies);
    return { viewer: session.viewer, userErrors: [] };
  }

  @Mutation(() => SignOutPayload, { description: "Ends the session at once, and clears its cookie." })
  async signOut(@Ctx() ctx: Context) {
    ctx.setCookies(await ctx.authentication.signOut(ctx.requestHeaders));
    return { signedOut: true };
  }
}
