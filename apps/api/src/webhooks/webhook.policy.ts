import type { Viewer } from "../accounts/viewer.ts";

/** Where the newsroom calls by itself, and with which secret, is for those who lead it: others do not even see it. */
export const mayManageWebhooks = (viewer: Viewer | null) => viewer !== null && (viewer.role === "chief" || viewer.role === "administrator");
