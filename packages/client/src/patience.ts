/** How often a request is tried again before it is given up. */
const mostRetries = 4;

/** In seconds. */
const [firstPause, longestPause] = [0.5, 60];

/** What a timer can wait; beyond it, it would not wait at all. */
const mostMilliseconds = 2 ** 31 - 1;

/** Answers of a server, or of a proxy before it, that may be better in a moment. Only with 429 it is certain that nothing was carried out. */
const passing = [429, 502, 503, 504];

/** In how many seconds to try again: what the server says, or else longer each time, and not all clients at once. */
export function pauseBefore(retry: number, headers?: Headers): number {
  const told = secondsTold(headers?.get("retry-after") ?? "");
  if (told > 0 && Number.isFinite(told)) return told;
  return Math.min(firstPause * 2 ** retry, longestPause) * (0.5 + Math.random() / 2);
}

/** Retry-After is a number of seconds or a date, which has always the ending GMT. One that is over, like what is neither, says nothing of a pause. */
const secondsTold = (text: string): number => (text.endsWith("GMT") ? (Date.parse(text) - Date.now()) / 1000 : Number(text));

/** Until then, or until the signal; then it throws the signal's reason. */
export async function wait(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(done, Math.min(seconds * 1000, mostMilliseconds));
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

/** What the work gives. When that takes longer, a TimeoutError is thrown, after `giveUp` was told of it. */
export async function within<Result>(seconds: number, work: Promise<Result>, giveUp: (reason: DOMException) => void = () => {}): Promise<Result> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const reason = new DOMException(`Nothing came within ${seconds} seconds.`, "TimeoutError");
      giveUp(reason);
      reject(reason);
    }, Math.min(seconds * 1000, mostMilliseconds));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer!);
  }
}

/** The same for work that a signal ends: it gets one that ends when the time is over, or with `signal`. */
export function tryWithin<Result>(seconds: number, signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const late = new AbortController();
  return within(seconds, work(signal ? AbortSignal.any([signal, late.signal]) : late.signal), (reason) => late.abort(reason));
}

type Patience = { isSafe: boolean; signal: AbortSignal | undefined; secondsPerTry: number };

/**
 * Sends until there is an answer that is not a passing one, at most `mostRetries` times more. What does harm when it is carried out twice
 * is sent again after 429 only. Throws what the last try threw.
 */
export async function sendPatiently<Answer extends { status: number; headers: Headers }>(send: (signal: AbortSignal) => Promise<Answer>, { isSafe, signal, secondsPerTry }: Patience): Promise<Answer> {
  for (let retry = 0; ; retry++) {
    let answer: Answer | undefined;
    try {
      answer = await tryWithin(secondsPerTry, signal, send);
      if (!passing.includes(answer.status) || (!isSafe && answer.status !== 429) || retry === mostRetries) return answer;
    } catch (error) {
      if (signal?.aborted || !isSafe || retry === mostRetries) throw error;
    }
    await wait(pauseBefore(retry, answer?.headers), signal);
  }
}
