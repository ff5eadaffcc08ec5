import { unauthenticated } from "../errors.ts";
import type { Role } from "./user.entity.ts";

/** Who sent a request to the editorial schema. */
export type Viewer = { id: string; name: string; email: string; role: Role };

/** The viewer, for what everybody in the newsroom may do. */
export function requireViewer(ctx: { viewer: Viewer | null }): Viewer {
  if (!ctx.viewer) throw unauthenticated();
  return ctx.viewer;
}
