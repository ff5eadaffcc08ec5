import { type Answer, readAnswer, type Result } from "./operation.ts";
import { pauseBefore, tryWithin, wait, within } from "./patience.ts";
import { serverSentEvents } from "./server-sent-events.ts";

/** In seconds. The API sends something every 12 seconds: of a connection on which nothing came for so long, the other end is gone. */
const longestSilence = 40;

/** Sends the subscription, with these headers beside one's own. */
export type Connect = (headers: Record<string, string>, signal: AbortSignal) => Promise<Response>;

/**
 * What a subscription tells over server-sent events. A connection that is lost, ended, refused with 429 or answered with 500 or more is
 * made anew, behind the last id that was seen, for as long as it takes, with pauses that grow to half a minute or a whole one while none
 * is accepted; one that ends because the allowance cannot pay for the next event, when it can. Any other answer ends it: that answer is
 * what it returns. When the signal ends it, it throws its reason. `onRefused` is told of each event that could not be paid for.
 */
export async function* listenPatiently(connect: Connect, signal: AbortSignal | undefined, onRefused: (result: Result) => void = () => {}): AsyncGenerator<Result, Answer> {
  const leave = new AbortController();
  const by = signal ? AbortSignal.any([signal, leave.signal]) : leave.signal;
  let last = "";
  try {
    for (let retry = 0; ; retry++) {
      let [response, pause]: [Response | undefined, number | undefined] = [undefined, undefined];
      try {
        response = await tryWithin(longestSilence, by, (until) => connect({ accept: "text/event-stream", ...(last && { "last-event-id": last }) }, until));
        if (response.body && response.ok && response.headers.get("content-type")?.startsWith("text/event-stream")) {
          retry = 0;
          for await (const { event, data } of serverSentEvents(response.body, { longestSilence, onId: (id) => (last = id) })) {
            if (event !== "next") continue;
            const result = JSON.parse(data) as Result;
            pause = secondsUntilPaid(result);
            if (pause !== undefined) {
              onRefused(result);
              break;
            }
            yield result;
          }
        } else if (response.status !== 429 && response.status < 500) return await within(longestSilence, readAnswer(response));
        else await response.body?.cancel();
      } catch (error) {
        // What is no JSON is no connection that failed.
        if (signal?.aborted || error instanceof SyntaxError) throw error;
      }
      await wait(pause ?? pauseBefore(retry, response?.headers), by);
    }
  } finally {
    leave.abort();
  }
}

/** Of the last answer of a connection that ends as nothing is left to pay the next event with: in how many seconds to try again. */
function secondsUntilPaid({ errors: [error] = [] }: Result): number | undefined {
  if (error?.extensions?.code !== "RATE_LIMITED") return undefined;
  const { retryAfter } = error.extensions;
  return typeof retryAfter === "number" ? retryAfter : longestSilence;
}
