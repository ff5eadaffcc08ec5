import type { Viewer } from "../accounts/viewer.ts";
import type { ArticleStatus } from "./article.status.ts";

type Story = { createdBy: string | null; status: ArticleStatus };

/** Reporters write, and change their own stories until they are published. Everybody above them changes and publishes all. */
export const mayCreate = (viewer: Viewer | null) => viewer !== null;
export const mayRead = (viewer: Viewer | null) => viewer !== null;
export const mayUpdate = (viewer: Viewer | null, story: Story) => publishes(viewer) || (story.status === "draft" && isOwn(viewer, story));
export const mayPublish = (viewer: Viewer | null) => publishes(viewer);
export const mayUnpublish = (viewer: Viewer | null) => publishes(viewer);

function publishes(viewer: Viewer | null): boolean {
  return viewer !== null && viewer.role !== "reporter";
}

function isOwn(viewer: Viewer | null, story: Story): boolean {
  return viewer !== null && viewer.id !== null && viewer.id === story.createdBy;
}
