import type DataLoader from "dataloader";
import { published } from "../articles/article.reading.ts";
import type { Database } from "../database.ts";
import { MediaAsset } from "../media/media-asset.entity.ts";
import { loaderById } from "./loaders.ts";

/** The pictures of a story's body, as the index articles_by_body_picture has them. */
const picturesIn = (alias: string) => `jsonb_path_query_array(${alias}.body, '$[*].mediaId')`;

/** Pictures by id, as the public knows them: null for one that no published story and no running advertisement shows. */
export function publicImageLoader(db: Database, now: Date): DataLoader<string, MediaAsset | null> {
  return loaderById(db, MediaAsset, {
    // For all ids at once, by the index of this very expression: asked picture by picture, PostgreSQL would read bodies instead.
    where: `(exists (select 1 from articles a where a.hero_image_id = t.id and ${published("a")})
      or t.id::text in (
        select jsonb_array_elements_text(${picturesIn("a")}) from articles a where ${picturesIn("a")} ?| $1::uuid[]::text[] and ${published("a")})
      or exists (select 1 from advertisements ad where t.id in (ad.large_image_id, ad.small_image_id)
        and ad.starts_at <= $2 and (ad.ends_at is null or ad.ends_at > $2)))`,
    values: [now],
  });
}
