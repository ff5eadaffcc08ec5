import type { Viewer } from "../accounts/viewer.ts";

/** Who publishes also says what was wrong. Only chiefs take a story back for good, or undo that. */
export const mayCorrect = (viewer: Viewer | null) => viewer !== null && viewer.role !== "reporter";
export const mayRetract = (viewer: Viewer | null) => viewer !== null && (viewer.role === "chief" || viewer.role === "administrator");
