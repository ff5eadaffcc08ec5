import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Config, repositoryRoot } from "../config.ts";

/** Where the pages, written when they were built, have the addresses of the API and of the reader's site. */
const addressesInPages = { api: "https://api.warta.example", reader: "https://www.warta.example" };
/** Where they link to whom developers ask. */
const contactInPages = "https://contact.warta.example";
/** Where the playground's page has the nonce of its styles. */
const nonceInPage = "NONCE-OF-THIS-ANSWER";

/** The developers' pages under /developers and the playground, as they were built; / leads to them. */
export async function mountDevelopers(server: FastifyInstance, config: Config): Promise<void> {
  const folder = join(repositoryRoot, "apps/developers/dist");
  if (!existsSync(join(folder, "pages/developers.html"))) return;
  const pages = await readPages(join(folder, "pages"), config);

  await server.register(async (scope) => {
    await scope.register(fastifyStatic, { root: join(folder, "client/assets"), prefix: "/developers/assets/", immutable: true, maxAge: "365d", index: false, preCompressed: true });
    scope.get("/", (_request, reply) => reply.redirect("/developers", 302));
    scope.get("/playground", (_request, reply) => sendPlayground(reply, pages.get("/playground")!));
    for (const [path, page] of pages) if (path !== "/playground" && path !== "/developers/not-found") scope.get(path, (request, reply) => sendPage(request, reply, page));
    const namesInSmall = new Map([...pages.keys()].map((path) => [path.toLowerCase(), path]));
    scope.get<{ Params: { "*": string } }>("/developers/*", (request, reply) => {
      // Types have capitals in their names, which nobody has to know.
      const meant = namesInSmall.get(`/developers/${request.params["*"]}`.toLowerCase());
      if (meant && meant !== "/developers/not-found") return reply.redirect(meant, 302);
      return sendPage(request, reply.code(404), pages.get("/developers/not-found")!);
    });
  });
}

type Page = { text: string; type: string; etag: string; encoded: Record<"br" | "gzip", Buffer> };

/** The pages by their address: few and small enough to be kept, compressed once at the start. */
async function readPages(folder: string, config: Config): Promise<Map<string, Page>> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(html|json)$/.test(file));
  const read = async (file: string): Promise<[string, Page]> => {
    const text = withAddresses(await readFile(join(folder, file), "utf8"), config);
    return [`/${file.replaceAll("\\", "/").replace(/\.html$/, "")}`, await makePage(text, file.endsWith(".json") ? "application/json" : "text/html")];
  };
  return new Map(await Promise.all(files.map(read)));
}

/** Without a contact what would lead to it is plain text. */
export function withAddresses(text: string, { apiUrl, readerUrl, developersContact: contact }: Pick<Config, "apiUrl" | "readerUrl" | "developersContact">): string {
  const href = contact?.includes("@") && !contact.includes("://") ? `mailto:${contact}` : contact;
  const link = new RegExp(`<a href="${contactInPages}">(.*?)</a>`, "g");
  return text
    .replaceAll(addressesInPages.api, apiUrl)
    .replaceAll(addressesInPages.reader, readerUrl)
    .replace(link, (_whole, words: string) => (href ? `<a href="${escapeHtml(href)}">${words}</a>` : words));
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

async function makePage(text: string, type: string): Promise<Page> {
  const br = await promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
  return { text, type: `${type}; charset=utf-8`, etag: `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 20)}"`, encoded: { br, gzip: await promisify(gzip)(text) } };
}

function sendPage(request: FastifyRequest, reply: FastifyReply, { text, type, etag, encoded }: Page): FastifyReply {
  void reply.headers({ "content-security-policy": policy(), "cache-control": "public, no-cache", etag, vary: "accept-encoding" });
  if (request.headers["if-none-match"] === etag) return reply.code(304).send();
  const accepted = request.headers["accept-encoding"] ?? "";
  const encoding = (["br", "gzip"] as const).find((name) => new RegExp(`\\b${name}\\b(?!;q=0(?:$|,))`).test(accepted));
  return encoding ? reply.type(type).header("content-encoding", encoding).send(encoded[encoding]) : reply.type(type).send(text);
}

/** The editor brings styles along in script, which are let in by a nonce: so this page is another one each time. */
function sendPlayground(reply: FastifyReply, { text, type }: Page): FastifyReply {
  const nonce = randomBytes(16).toString("base64");
  return reply.headers({ "content-security-policy": policy(`'nonce-${nonce}'`), "cache-control": "no-store" }).type(type).send(text.replace(nonceInPage, nonce));
}

/** Everything from this server, nothing inline. */
function policy(...styles: string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${["'self'", ...styles].join(" ")}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
