export type ServerSentEvent = { event: string; data: string; id: string | undefined };

/** The events of a stream, as the HTML standard takes them apart ("Interpreting an event stream"). */
export async function* serverSentEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  let id: string | undefined;
  let [event, data]: [string, string[]] = ["", []];
  for await (const line of linesOf(stream)) {
    if (line === "") {
      if (data.length || event) yield { event: event || "message", data: data.join("\n"), id };
      [event, data] = ["", []];
      continue;
    }
    const [, field, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
    if (field === "event") event = value ?? "";
    else if (field === "data") data.push(value ?? "");
    else if (field === "id") id = value;
  }
}

async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
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
