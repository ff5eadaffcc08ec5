import { within } from "./patience.ts";

export type ServerSentEvent = { event: string; data: string };

type Reading = {
  /** In seconds: a stream of which nothing comes for so long, not even a comment, is given up. */
  longestSilence: number;
  /** Told of each id before its event is given; a message may have an id only, and then there is no event. */
  onId: (id: string) => void;
};

/** The events of a stream, as the HTML standard takes them apart ("Interpreting an event stream"). */
export async function* serverSentEvents(stream: ReadableStream<Uint8Array>, { longestSilence, onId }: Reading): AsyncGenerator<ServerSentEvent> {
  let [event, data, id]: [string, string[], string | undefined] = ["", [], undefined];
  for await (const line of linesOf(stream, longestSilence)) {
    if (line === "") {
      if (id !== undefined) onId(id);
      if (data.length) yield { event: event || "message", data: data.join("\n") };
      [event, data, id] = ["", [], undefined];
      continue;
    }
    const [, field, value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
    if (field === "event") event = value;
    else if (field === "data") data.push(value);
    else if (field === "id" && !value.includes("\0")) id = value;
  }
}

async function* linesOf(stream: ReadableStream<Uint8Array>, longestSilence: number): AsyncGenerator<string> {
  const reader = stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await within(longestSilence, reader.read());
      if (done) return;
      // A line may end in CR LF, and those may come apart.
      const lines = (rest + value).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop()!;
      yield* lines;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
