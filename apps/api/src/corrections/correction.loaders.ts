import type { Database } from "../database.ts";
import { selectList } from "../reading/columns.ts";
import { loaderById, loaderOfMany } from "../reading/loaders.ts";
import { Correction } from "./correction.entity.ts";
import { correctionIsPublic } from "./correction.reading.ts";

export function correctionLoaders(db: Database) {
  const columns = selectList(db.dataSource, Correction, "c");
  return {
    correction: loaderById(db, Correction),
    publicCorrection: loaderById(db, Correction, { where: correctionIsPublic("t") }),
    /** By article id: what was wrong in it, the latest first. */
    correctionsOfArticle: loaderOfMany<Correction>(db, `select c.article_id as "key", ${columns} from corrections c where c.article_id = any($1::uuid[]) order by c.published_at desc, c.id desc`),
    /** By article id: the public corrections it is the reply in, the latest first. */
    repliesTo: loaderOfMany<Correction>(
      db,
      `select c.reply_id as "key", ${columns} from corrections c where c.reply_id = any($1::uuid[]) and ${correctionIsPublic("c")} order by c.published_at desc, c.id desc`,
    ),
  };
}
