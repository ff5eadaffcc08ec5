import { published } from "../articles/article.reading.ts";

/** The condition under which the public sees a correction: its story is published. What is said of a retracted story stays in sight, and nothing else of it. */
export const correctionIsPublic = (alias: string) =>
  `exists (select 1 from articles corrected where corrected.id = ${alias}.article_id and case when ${alias}.kind = 'retraction' then corrected.status = 'retracted' else ${published("corrected")} end)`;
