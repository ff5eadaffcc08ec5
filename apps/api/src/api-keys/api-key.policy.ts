import type { Viewer } from "../accounts/viewer.ts";

/** A key speaks for the agency to its partners: who leads the newsroom, or runs the system, gives it and takes it back. */
export const mayManageApiKeys = (viewer: Viewer | null) => viewer?.role === "chief" || viewer?.role === "administrator";
