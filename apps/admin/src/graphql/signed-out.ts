import { ref } from "vue";

/** True while a request waits for somebody to sign in again. The page behind stays as it is, with all its text. */
export const signInNeeded = ref(false);

let waiting: (() => void)[] = [];

/** Waits until somebody has signed in again. */
export function untilSignedIn(): Promise<void> {
  signInNeeded.value = true;
  return new Promise((resolve) => waiting.push(resolve));
}

export function signedInAgain(): void {
  signInNeeded.value = false;
  const ready = waiting;
  waiting = [];
  for (const resume of ready) resume();
}
