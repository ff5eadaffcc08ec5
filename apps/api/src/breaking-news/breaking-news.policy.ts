import type { Viewer } from "../accounts/viewer.ts";

/** Everybody who publishes also says what breaks. */
export const mayBreakNews = (viewer: Viewer | null) => viewer !== null && viewer.role !== "reporter";
