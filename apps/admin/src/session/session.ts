import { computed, shallowRef } from "vue";
import { request } from "../graphql/request.ts";
import type { ViewerQuery } from "../graphql/generated/graphql.ts";
import { signInMutation, signOutMutation, viewerQuery } from "./session.operations.ts";

export type Viewer = NonNullable<ViewerQuery["viewer"]>;

/** Who is signed in here; undefined until somebody asked. */
export const viewer = shallowRef<Viewer | null | undefined>();

/** Who leads the newsroom, or runs the system: what the API lets only them do is shown to nobody else. */
export const leads = computed(() => viewer.value?.role === "CHIEF" || viewer.value?.role === "ADMINISTRATOR");

export async function findSession(): Promise<Viewer | null> {
  viewer.value ??= (await request(viewerQuery, {})).viewer ?? null;
  return viewer.value;
}

/** Gives the reason when it did not work. */
export async function signIn(email: string, password: string): Promise<string | null> {
  const answer = (await request(signInMutation, { input: { email, password } })).signIn;
  if (!answer.viewer) return answer.userErrors[0]?.message ?? "";
  viewer.value = answer.viewer;
  return null;
}

export async function signOut(): Promise<void> {
  await request(signOutMutation, {});
  viewer.value = null;
}
