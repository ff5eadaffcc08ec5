/** A partner's site in one file: the latest stories of an edition, their corrections, and what is published while the page is open. */
import { createServer, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "@warta/client";
import { graphql } from "./graphql/generated/gql.ts";

const { API_URL = "http://localhost:4000", WARTA_KEY, PORT = "5000", EDITION = "id" } = process.env;
const warta = createClient({ url: `${API_URL}/graphql`, key: WARTA_KEY });

const Latest = graphql(`
  query Latest($edition: String!, $after: String) {
    articles(edition: $edition, first: 20, after: $after) {
      nodes { headline url publishedAt section { name } corrections { text } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const Published = graphql(`
  subscription Published($edition: String!) {
    storyPublished(edition: $edition) { article { headline url } }
  }
`);

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const link = ({ headline, url }: { headline: string; url: string }) => `<a href="${escape(url)}">${escape(headline)}</a>`;

/** The fifty newest, over as many pages as that takes. */
async function frontPage(): Promise<string> {
  const items: string[] = [];
  for await (const story of warta.each(Latest, { edition: EDITION }, ({ articles }) => articles)) {
    const corrected = (story.corrections ?? []).map(({ text }) => `<br><small>Corrected: ${escape(text)}</small>`).join("");
    items.push(`<li>${escape(story.section.name)}: ${link(story)}${corrected}</li>`);
    if (items.length === 50) break;
  }
  return `<!doctype html><meta charset="utf-8"><title>Partner</title><h1>Latest</h1><ul id="latest">${items.join("")}</ul>
<script>new EventSource("/live").onmessage = ({ data }) => latest.insertAdjacentHTML("afterbegin", "<li>" + data + "</li>")</script>`;
}

const open = new Set<ServerResponse>();

/** One subscription for all who have the page open. */
async function tellReaders(): Promise<void> {
  for await (const { storyPublished } of warta.listen(Published, { edition: EDITION })) for (const reader of open) reader.write(`data: ${link(storyPublished.article)}\n\n`);
}

createServer((request, response) => {
  if (request.url === "/live") {
    response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    open.add(response);
    response.on("close", () => open.delete(response));
  } else
    frontPage().then((html) => response.setHeader("content-type", "text/html").end(html), (error: Error) => response.writeHead(502).end(error.message));
}).listen(Number(PORT), () => console.log(`http://localhost:${PORT}`));

// The client mends connections. What the API refuses or cannot tell is said, and asked for again in a minute.
for (;; await pause(60_000)) await tellReaders().catch((error: unknown) => console.error("No live stories:", error));
