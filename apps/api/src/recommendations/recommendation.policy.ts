import type { Viewer } from "../accounts/viewer.ts";

/** Everybody in the newsroom sees how recommendations do; who leads it decides how they are made. */
export const mayChangeRecommendationSettings = (viewer: Viewer | null) => viewer?.role === "chief" || viewer?.role === "administrator";
