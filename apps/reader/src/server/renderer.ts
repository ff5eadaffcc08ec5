import type { FastifyInstance } from "fastify";
import type * as EntryServer from "../entry-server.ts";
import type { PageKind } from "../routing/page.ts";
import type { Assets } from "./document.ts";

/** What turns an address into HTML, and knows the files it needs: from the build, or from Vite while developing. */
export type Renderer = {
  /** Serves the files. */
  mount(server: FastifyInstance): Promise<void>;
  entry(): Promise<typeof EntryServer>;
  assetsOf(kind: PageKind | null): Omit<Assets, "fonts">;
  development: boolean;
};
