import type { Viewer } from "../accounts/viewer.ts";

/** Everybody who publishes also says where a story stands on the front page. */
export const mayCurateFrontPage = (viewer: Viewer | null) => viewer !== null && viewer.role !== "reporter";
