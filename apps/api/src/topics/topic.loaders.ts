import type { Database } from "../database.ts";
import { selectList } from "../reading/columns.ts";
import { loaderById, loaderOfMany } from "../reading/loaders.ts";
import { Topic } from "./topic.entity.ts";
import { topicIsPublic } from "./topic.reading.ts";

export function topicLoaders(db: Database) {
  return {
    topic: loaderById(db, Topic),
    publicTopic: loaderById(db, Topic, { where: topicIsPublic("t") }),
    topicsOfArticle: loaderOfMany<Topic>(
      db,
      `select at.article_id as "key", ${selectList(db.dataSource, Topic, "t")}
       from article_topics at join topics t on t.id = at.topic_id
       where at.article_id = any($1::uuid[]) order by at.article_id, at.position`,
    ),
  };
}
