import type { Edition } from "../editions/edition.entity.ts";
import { editionReading } from "../editions/edition.reading.ts";
import type { Reading } from "../reading/reading.ts";
import { Topic } from "./topic.entity.ts";

/** The condition under which the public knows a topic: a published story has it. The newsroom knows all. */
export const topicIsPublic = (alias: string) => `exists (select 1 from article_topics shown where shown.topic_id = ${alias}.id and shown.published_at is not null)`;

/** A topic, with its edition where that was read with it. */
export type TopicRow = Topic & { edition?: Edition };

export const topicReading: Reading<Topic> = {
  entity: Topic,
  always: ["id", "editionId"],
  relations: { edition: { reading: () => editionReading, from: (of, it) => `editions ${it} where ${it}.id = ${of}.edition_id` } },
};
