import type { Reading } from "../reading/reading.ts";
import { Contributor } from "./contributor.entity.ts";

/** The condition under which the public knows a contributor: a published story is credited to them. The newsroom knows all. */
export const contributorIsPublic = (alias: string) =>
  `exists (select 1 from article_contributors shown where shown.contributor_id = ${alias}.id and shown.published_at is not null)`;

export const contributorReading: Reading<Contributor> = { entity: Contributor, always: ["id"] };
