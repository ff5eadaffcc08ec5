import { once } from "node:events";
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, inject, test } from "vitest";
import { openWatchedBrowser } from "../watched-browser.ts";
import { signInAs, writeStory } from "./newsroom-page.ts";

const browser = openWatchedBrowser();
const built = resolve(import.meta.dirname, "../../../../.ci/graphiql/dist");
const isBuilt = existsSync(built);
if (!isBuilt && process.env["CI"] === "true") throw new Error("GraphiQL is not built: pnpm --dir .ci/graphiql build");
if (!isBuilt) console.log("GraphiQL is not tried: it is built by `pnpm --dir .ci/graphiql install && pnpm --dir .ci/graphiql build`.");

/** GraphiQL on an origin of its own, as a developer has it on their machine. */
let graphiql: string;
beforeAll(async () => {
  const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".ttf": "font/ttf" };
  const server = createServer(({ url = "" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const file = join(built, pathname === "/" ? "index.html" : pathname);
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    createReadStream(file).on("error", () => response.writeHead(404).end()).pipe(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  graphiql = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return () => void server.close();
});

async function open(query: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${graphiql}/?${new URLSearchParams({ url: `${inject("apiUrl")}/graphql`, query })}`);
  // Before its editor has the operation, it runs nothing.
  await page.getByRole("region", { name: "Operation Editor" }).filter({ hasText: query.slice(0, 12) }).waitFor();
  return page;
}
const run = (page: Page) => page.getByRole("button", { name: /^Execute query/ }).click();
const answer = (page: Page, text: string) => page.getByRole("region", { name: "Result Window" }).filter({ hasText: text });

describe.runIf(browser.isThere && isBuilt)("GraphiQL", () => {
  test("reads the schema, tells what its fields are, and shows an answer", async () => {
    const page = await open("query Front { editions { code } }");
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.locator(".graphiql-doc-explorer-content").getByText("Query", { exact: true }).click();
    await page.getByText("Published stories, the latest first.").waitFor();
    await run(page);
    await answer(page, '"code": "id"').waitFor();
  });

  test("shows what is wrong with an operation", async () => {
    const page = await open("query TooMany { articles(first: 101) { nodes { slug } } }");
    await run(page);
    await answer(page, "first must be between 0 and 100.").waitFor();
  });

  test("listens over a websocket", async () => {
    const page = await open(`subscription Live { storyPublished(edition: "id") { article { headline } } }`);
    // Listened for at once: on a busy machine a frame is sent before who awaits the socket goes on.
    const subscribed = new Promise<void>((resolve) => page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => String(payload).includes('"subscribe"') && resolve())));
    await run(page);
    await subscribed;
    const newsroom = await browser.newPage();
    await signInAs(newsroom, "editor");
    await writeStory(newsroom, "Kapal perintis kembali ke Saumlaki", "Kapal tiba pada Selasa.");
    await newsroom.getByRole("button", { name: "Publish" }).click();
    await answer(page, "Kapal perintis kembali ke Saumlaki").waitFor();
  });
});
