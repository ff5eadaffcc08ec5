import http from "node:http";
import https from "node:https";
import { AddressRefused, isAllowed, outsideLookup, outsideUrl } from "./outside-address.ts";

/** What came of a call: an answer, or why there is none. */
export type PostOutcome = { status: number; text: string; failure: null } | { status: null; text: null; failure: string };

/** In milliseconds, for the whole call. */
const patience = 10_000;
const mostRead = 64_000;
const mostKept = 1_000;

/** Calls an address outside our own network. Redirects are not followed: they are an answer like any other. */
export async function post(text: string, headers: Record<string, string>, body: string, allowed: readonly string[]): Promise<PostOutcome> {
  try {
    const url = outsideUrl(text, allowed);
    const lookup = isAllowed(url, allowed) ? undefined : outsideLookup();
    return { ...(await call(url, { method: "POST", headers, lookup, agent: false, signal: AbortSignal.timeout(patience) }, body)), failure: null };
  } catch (error) {
    return { status: null, text: null, failure: inWords(error as NodeJS.ErrnoException) };
  }
}

function call(url: URL, options: https.RequestOptions, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? https : http).request(url, options, (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      const done = () => {
        resolve({ status: response.statusCode!, text: kept(Buffer.concat(chunks)) });
        response.destroy();
      };
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        if ((length += chunk.length) >= mostRead) done();
      });
      response.on("end", done);
      response.on("error", reject);
    });
    request.on("error", reject);
    // "101 Switching Protocols" takes the connection out of the request's hands, and out of its signal's.
    request.on("upgrade", (_response, socket) => {
      socket.destroy();
      reject(new Error("The protocol was switched."));
    });
    request.on("close", () => reject(new Error("The connection was closed.")));
    request.end(body);
  });
}

/** PostgreSQL has no U+0000. */
function kept(bytes: Buffer): string {
  return bytes.toString("utf8").replaceAll("\0", "\uFFFD").slice(0, mostKept).toWellFormed();
}

function inWords(error: NodeJS.ErrnoException): string {
  if (error instanceof AddressRefused) return `The address is not called. ${error.message}`;
  if (error.name === "TimeoutError" || error.name === "AbortError") return `There was no whole answer within ${patience / 1000} seconds.`;
  if (error.code === "ENOTFOUND") return "The name is not known.";
  if (error.code === "ECONNREFUSED") return "Nobody takes connections there.";
  return `The connection failed${error.code ? ` (${error.code})` : ""}.`;
}
