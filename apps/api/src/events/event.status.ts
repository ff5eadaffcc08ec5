/** What readers can see happen. A correction is of any kind but a retraction, and told again when what it says is changed; of one that was removed only the story is told. */
export type EventKind = "story_published" | "story_corrected" | "story_retracted" | "retraction_withdrawn" | "breaking_news_started" | "breaking_news_ended";
