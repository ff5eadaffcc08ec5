import type { LocationQuery } from "vue-router";
import { editions } from "../../editions/editions.ts";
import { request } from "../../graphql/request.ts";
import { emptyDraft, type StoryDraft } from "./story-draft.ts";
import { storyQuery } from "./story.operations.ts";

/** An empty story, of the edition and as a translation of the story the address names. */
export async function freshDraft(query: LocationQuery): Promise<StoryDraft> {
  const known = editions.value.find((edition) => edition.code === query["edition"]) ?? editions.value[0];
  const draft = emptyDraft(known?.code ?? "");
  if (typeof query["translationOf"] === "string") {
    const original = (await request(storyQuery, { id: query["translationOf"] })).newsroomArticle;
    if (original) draft.translationOf = { id: original.id, headline: original.headline, status: original.status };
  }
  return draft;
}
