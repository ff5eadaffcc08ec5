import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { InMemoryLRUCache, type KeyValueCache } from "@apollo/utils.keyvaluecache";
import { repositoryRoot } from "../config.ts";

/** Written by the reader's code generation, at its build or when development starts. */
const readersManifest = join(repositoryRoot, "apps/reader/src/graphql/generated/persisted-documents.json");

/** How often an operation that is not known makes us look whether the manifest has changed, in milliseconds. */
const lookAgainAfter = 1_000;

/**
 * The texts of the reader site's own operations, by their SHA-256. A newer build's are added as soon as one of them is asked for, and
 * the older ones stay: pages that are open go on.
 */
export class TrustedOperations {
  private readonly texts = new Map<string, string>();
  private readonly manifest: string;
  private written = 0;
  private lookedAt = 0;
  private looking: Promise<void> | null = null;

  constructor(manifest = readersManifest) {
    this.manifest = manifest;
  }

  async find(hash: string): Promise<string | undefined> {
    if (!this.texts.has(hash)) await this.lookAgain();
    return this.texts.get(hash);
  }

  /** Those who come while it is looked for wait for the one look. */
  private lookAgain(): Promise<void> | null {
    if (!this.looking && Date.now() - this.lookedAt >= lookAgainAfter) {
      this.looking = this.look().finally(() => {
        this.lookedAt = Date.now();
        this.looking = null;
      });
    }
    return this.looking;
  }

  /** What is not there, or half written just now, is looked for again. */
  private async look(): Promise<void> {
    const { mtimeMs } = await stat(this.manifest).catch(() => ({ mtimeMs: 0 }));
    if (mtimeMs === this.written) return;
    const operations = await readFile(this.manifest, "utf8").then((text) => JSON.parse(text) as Record<string, string>).catch(() => null);
    if (!operations) return;
    for (const [hash, text] of Object.entries(operations)) this.texts.set(hash, text);
    this.written = mtimeMs;
  }

  /** Whether a request's body asks for one of them, by its hash and without a text of its own. */
  async isAskedForBy(body: unknown): Promise<boolean> {
    if (typeof body !== "object" || body === null || "query" in body) return false;
    const hash = (body as { extensions?: { persistedQuery?: { sha256Hash?: unknown } } }).extensions?.persistedQuery?.sha256Hash;
    return typeof hash === "string" && (await this.find(hash)) !== undefined;
  }
}

/** Where Apollo looks up persisted queries: the reader's own first, then what clients have sent. */
export function persistedQueries(trusted: TrustedOperations): KeyValueCache {
  const sent = new InMemoryLRUCache();
  return {
    get: async (key) => (await trusted.find(key.slice(key.indexOf(":") + 1))) ?? sent.get(key),
    set: (key, text, options) => sent.set(key, text, options),
    delete: (key) => sent.delete(key),
  };
}
