/** How often something is tried again before it is given up. */
export const mostRetries = 4;

/** In seconds. */
const [firstPause, longestPause] = [0.5, 30];

/** Answers of a server, or of a proxy before it, that may be better in a moment; nothing was carried out. */
const passing = [429, 502, 503, 504];

export const isPassing = ({ status }: Response): boolean => passing.includes(status);

/** In how many seconds to try again: what the server says, or else longer each time, and not all clients at once. */
export function pauseBefore(retry: number, response?: Response): number {
  const told = Number(response?.headers.get("retry-after") ?? NaN);
  if (Number.isFinite(told)) return Math.max(0, told);
  return Math.min(firstPause * 2 ** retry, longestPause) * (0.5 + Math.random() / 2);
}

/** Until then, or until the signal; then it throws the signal's reason. */
export async function wait(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(done, seconds * 1000);
    function done() {
      signal?.removeEventListener("abort", stop);
      resolve();
    }
    function stop() {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    }
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/**
 * Sends until there is an answer that is not a passing one, at most `mostRetries` times more. A connection that fails is tried again
 * only where it does no harm to send twice. Throws what the last try threw.
 */
export async function sendPatiently(send: () => Promise<Response>, { isSafe, signal }: { isSafe: boolean; signal: AbortSignal | undefined }): Promise<Response> {
  for (let retry = 0; ; retry++) {
    let response: Response | undefined;
    try {
      response = await send();
      if (!isPassing(response) || (!isSafe && response.status !== 429) || retry === mostRetries) return response;
      await response.body?.cancel();
    } catch (error) {
      if (signal?.aborted || !isSafe || retry === mostRetries) throw error;
    }
    await wait(pauseBefore(retry, response), signal);
  }
}
