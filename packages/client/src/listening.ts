import { type Answer, readAnswer, type Result } from "./operation.ts";
import { pauseBefore, tryWithin, wait, within } from "./patience.ts";
import { serverSentEvents } from "./server-sent-events.ts";

/** In seconds. The API sends something every 12 seconds: of a connection on which nothing came for so long, the other end is gone. */
const longestSilence = 40;

/** Sends the subscription, with these headers beside one's own. */
export type Connect = (headers: Record<string, string>, signal: AbortSignal) => Promise<Response>;

/**
 * What a subscription tells over server-sent events. A connection that is lost, ended, refused with 429 or answered with 500 or more is
 * made anew, behind the last id that was seen, for as long as it takes, with pauses that grow to half a minute or a whole one while none is accepted. Any
 * other answer ends it: that answer is what it returns. When the signal ends it, it throws its reason.
 */
export async function* listenPatiently(connect: Connect, signal: AbortSignal | undefined): AsyncGenerator<Result, Answer> {
  const leave = new AbortController();
  const by = signal ? AbortSignal.any([signal, leave.signal]) : leave.signal;
  let last = "";
  try {
    for (let retry = 0; ; retry++) {
      let response: Response | undefined;
      try {
        response = await tryWithin(longestSilence, by, (until) => connect({ accept: "text/event-stream", ...(last && { "last-event-id": last }) }, until));
        if (response.body && response.ok && response.headers.get("content-type")?.startsWith("text/event-stream")) {
          retry = 0;
          for await (const { event, data } of serverSentEvents(response.body, { longestSilence, onId: (id) => (last = id) })) if (event === "next") yield JSON.parse(data) as Result;
        } else if (response.status !== 429 && response.status < 500) return await within(longestSilence, readAnswer(response));
        else await response.body?.cancel();
      } catch (error) {
        // What is no JSON is no connection that failed.
        if (signal?.aborted || error instanceof SyntaxError) throw error;
      }
      await wait(pauseBefore(retry, response?.headers), by);
    }
  } finally {
    leave.abort();
  }
}
