/** The condition under which the public knows a topic: a published story has it. The newsroom knows all. */
export const topicIsPublic = (alias: string) => `exists (select 1 from article_topics shown where shown.topic_id = ${alias}.id and shown.published_at is not null)`;
