import { unauthenticated } from "../errors.ts";
import type { Role } from "./user.entity.ts";

/** Who sent a request to the editorial schema, or runs a command. Only whoever runs a command has no id. */
export type Viewer = { id: string | null; name: string; email: string; role: Role };

/** The viewer, for what everybody in the newsroom may do. */
export function requireViewer(ctx: { viewer: Viewer | null }): Viewer {
  if (!ctx.viewer) throw unauthenticated();
  return ctx.viewer;
}

/** Whoever runs a command on the server may do everything there anyway. */
export const operator: Viewer = { id: null, name: "Command line", email: "", role: "administrator" };
