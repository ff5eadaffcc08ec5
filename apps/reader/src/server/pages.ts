import type { FastifyInstance } from "fastify";
import { ApiError } from "../graphql/ask.ts";
import { sortAddress } from "./address.ts";
import type { Api } from "./api.ts";
import type { Config } from "./config.ts";
import { writeDocument } from "./document.ts";
import { rememberEditions } from "./editions.ts";
import type { Renderer } from "./renderer.ts";
import { writeUnavailablePage } from "./unavailable-page.ts";

/** Every page of the site: validate the address, load its data, render, send. */
export async function mountPages(server: FastifyInstance, config: Config, renderer: Renderer, api: Api): Promise<void> {
  const editions = rememberEditions(api.ask());

  server.get("/*", async (request, reply) => {
    const address = sortAddress(request.raw.url ?? "/");
    if (address.kind === "moved") return reply.redirect(address.url, 301);
    if (address.kind === "file") return reply.code(404).type("text/plain").send("Not found\n");

    try {
      const entry = await renderer.entry();
      const known = await editions.get();
      if (known.length === 0) throw new ApiError("The API knows no editions yet");
      const setting = { editions: known, apiUrl: config.apiUrl };
      const rendered = await entry.renderPage({ ...setting, url: address.url, ask: api.ask(request), now: new Date() });
      if (rendered.redirect !== null) return reply.redirect(rendered.redirect, 301);

      const { page, html, head, status } = rendered;
      const language = known.find(({ code }) => code === page.edition)!.language;
      const assets = { ...renderer.assetsOf(page.kind), fonts: entry.fontsOf(language) };
      return reply
        .code(status)
        .type("text/html; charset=utf-8")
        .header("cache-control", "public, max-age=0, s-maxage=15, stale-while-revalidate=60")
        .send(writeDocument({ head, html, state: { ...setting, page }, assets }));
    } catch (error) {
      request.log.error(error);
      return reply
        .code(503)
        .type("text/html; charset=utf-8")
        .headers({ "cache-control": "no-store", "retry-after": "30" })
        .send(writeUnavailablePage({ path: address.url, editions: editions.last(), styles: renderer.assetsOf(null).styles }));
    }
  });
}
