import { askedFor, asPost, type Operation } from "./ask.ts";

/** Tells the API something from the browser, and goes on: it arrives even when the page is left at once. What could not be told is lost, and that is all. */
export function tell<Variables>(operation: Operation<unknown, Variables>, variables: Variables): void {
  fetch("/graphql", { ...asPost(askedFor(operation, variables)), keepalive: true })
    // An answer nobody reads would keep its connection busy.
    .then((answer) => answer.arrayBuffer())
    .catch(() => {});
}
