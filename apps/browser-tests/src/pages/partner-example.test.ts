import { spawn } from "node:child_process";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";
import { freePort } from "../warta-process.ts";
import { signInAs, writeStory } from "./newsroom-page.ts";

const browser = openWatchedBrowser();
const example = resolve(import.meta.dirname, "../../../partner-example");

/** The example's site, reading from this API. */
async function startExample(apiUrl: string) {
  const port = String(await freePort());
  const child = spawn(process.execPath, ["--import", "@oxc-node/core/register", "src/site.ts"], { cwd: example, env: { ...process.env, API_URL: apiUrl, PORT: port }, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill());
  const said = { err: "" };
  child.stderr.on("data", (piece: Buffer) => (said.err += piece.toString()));
  await new Promise((ready) => child.stdout.once("data", ready));
  return { url: `http://localhost:${port}`, said };
}

/** An API without stories, which answers whoever listens in this way. */
async function anApi(listening: (response: ServerResponse) => void): Promise<string> {
  const answer: RequestListener = (request, response) => {
    request.resume();
    if (request.headers.accept === "text/event-stream") listening(response);
    else response.end('{"data":{"articles":null}}');
  };
  const server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  onTestFinished(() => (server.closeAllConnections(), void server.close()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe.runIf(browser.isThere)("the example of a partner's site", () => {
  test("shows the fifty newest stories, and what is published while its page is open", async () => {
    const { url } = await startExample(inject("apiUrl"));
    const page = await browser.newPage();
    await page.goto(url);
    expect(await page.locator("#latest li").count()).toBe(50);
    const newsroom = await browser.newPage();
    await signInAs(newsroom, "editor");
    await writeStory(newsroom, "Panen padi pertama di Merauke", "Panen dimulai pada Senin.");
    await newsroom.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("link", { name: "Panen padi pertama di Merauke" }).waitFor();
  });

  test("goes on telling after its quiet connection was cut again and again", async () => {
    let cuts = 0;
    const open = Promise.withResolvers<ServerResponse>();
    const { url } = await startExample(
      await anApi((response) => {
        response.writeHead(200, { "content-type": "text/event-stream" }).write(":\n\n");
        if (cuts++ < 6) setImmediate(() => response.destroy());
        else open.resolve(response);
      }),
    );
    const told = await fetch(`${url}/live`);
    (await open.promise).write('event: next\ndata: {"data":{"storyPublished":{"article":{"headline":"Told","url":"/told"}}}}\n\n');
    const { value } = await told.body!.getReader().read();
    expect(new TextDecoder().decode(value)).toContain('<a href="/told">Told</a>');
  });

  test("shows its stories when the API refuses to tell it of new ones", async () => {
    const { url, said } = await startExample(await anApi((response) => response.writeHead(403).end('{"errors":[{"message":"The key lacks the scope LIVE."}]}')));
    await expect.poll(() => said.err).toContain("The key lacks the scope LIVE.");
    expect((await fetch(url)).status).toBe(200);
  });
});
