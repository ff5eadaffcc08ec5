import type { MigrationInterface, QueryRunner } from "typeorm";

/** What recommendations are made from: what each story is about, how alike two stories are, and what readers did with the links. */
export class Recommendations1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(index);
    await runner.query(wishes);
    await runner.query(counts);
    // Stories that are published already are looked at by the next process that starts.
    await runner.query("insert into stories_to_index (article_id, published_at) select id, published_at from articles where status = 'published'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view read_together;
      drop table recommendation_counts, readings_after, recommendation_settings, stories_to_index, story_pairs, story_profiles, word_statistics;
      alter table articles drop column open_links, drop column promotion;
      alter table editions drop column recommendation_settings_version, drop column recommendation_settings_since;
      drop index related_links_of_article;
      delete from related_links where kind = 'excluded';
      alter table related_links drop constraint related_links_kind_check, add constraint related_links_kind_check check (kind in ('inline', 'pinned'))`);
  }
}

const index = `
  create table word_statistics (
    language text not null,
    word integer not null,
    stories integer not null,
    primary key (language, word)
  ) with (fillfactor = 70);
  comment on table word_statistics is 'In how many published stories of a language a word stands, by the word''s 32-bit hash; word 0 counts the stories.';
  create table story_profiles (
    article_id uuid primary key references articles on delete cascade,
    edition_id text not null references editions,
    language text not null,
    terms bytea not null,
    uses bytea not null,
    length integer not null,
    norms real[],
    key_terms integer[] not null
  );
  create index story_profiles_by_key_term on story_profiles using gin (key_terms) with (fastupdate = off);
  comment on column story_profiles.terms is 'Hashes of the words, as packed 32-bit integers; uses has how often and where for each, as packed 16-bit integers.';
  comment on column story_profiles.norms is 'Null until the story was compared with others for the first time: nothing can be compared with it before.';
  create table story_pairs (
    newer_id uuid not null references articles on delete cascade,
    older_id uuid not null references articles on delete cascade,
    subject real not null,
    names real not null,
    headline real not null,
    edition_gap smallint,
    section_gap smallint,
    topic_gap smallint,
    shared_words text not null,
    shared_names text not null,
    score real not null,
    primary key (newer_id, older_id)
  );
  create index story_pairs_by_older on story_pairs (older_id, (subject + names + headline) desc);
  comment on table story_pairs is 'Two stories of one edition that may be offered beside one another, each pair once.';
  comment on column story_pairs.shared_words is 'Up to three words both use, one a line, the most telling first; shared_names likewise.';
  comment on column story_pairs.section_gap is 'How many stories of the newer one''s section came between the two; null when many. Likewise for the edition and the topics they share.';
  comment on column story_pairs.score is 'Of the pairs of a newer story those with the highest scores are kept.';
  create table stories_to_index (
    article_id uuid primary key references articles on delete cascade,
    published_at timestamptz,
    words_read boolean not null default false,
    try_after timestamptz not null default now()
  );
  create index stories_to_index_in_order on stories_to_index (words_read, published_at, article_id);
  comment on table stories_to_index is 'Stories whose profile or pairs are behind; written with the change itself, so that none is forgotten.';
  comment on column stories_to_index.try_after is 'Later than now for a story that failed, so that it keeps no other waiting.'`;

const wishes = `
  alter table articles add promotion text not null default 'normal' check (promotion in ('normal', 'boosted', 'held_back', 'never'));
  alter table articles add open_links smallint not null generated always as
    (jsonb_array_length(jsonb_path_query_array(body, '$[*] ? (@.type == "relatedStory" && @.pickedBy == "recommender")'))) stored;
  comment on column articles.open_links is 'How many related stories inside the body are left to the recommender.';
  comment on column articles.promotion is 'What the editors want of it as a recommendation beside other stories.';
  alter table related_links drop constraint related_links_kind_check, add constraint related_links_kind_check check (kind in ('inline', 'pinned', 'excluded'));
  create index related_links_of_article on related_links (article_id, kind, related_id);
  create table recommendation_settings (
    edition_id text not null references editions,
    variant text not null check (variant in ('a', 'b')),
    international smallint not null check (international between 0 and 10),
    regional smallint not null check (regional between 0 and 10),
    opinion smallint not null check (opinion between 0 and 10),
    freshness real not null check (freshness between 0 and 3),
    popularity real not null check (popularity between 0 and 3),
    threshold real not null check (threshold between 0 and 1),
    primary key (edition_id, variant),
    check (international + regional + opinion <= 10)
  );
  comment on table recommendation_settings is 'Without a row the defaults hold; while there is a row b, the two are shown in turns by story and hour.';
  alter table editions add recommendation_settings_version integer not null default 1, add recommendation_settings_since timestamptz;
  comment on column editions.recommendation_settings_version is 'Rises with every change of recommendation_settings; 1 while the defaults were never changed.';
  comment on column editions.recommendation_settings_since is 'When they were changed last.'`;

const counts = `
  create table readings_after (
    day date not null,
    article_id uuid not null references articles on delete cascade,
    next_id uuid not null references articles on delete cascade,
    readings integer not null check (readings > 0),
    primary key (article_id, next_id, day)
  );
  create index readings_after_by_next on readings_after (next_id);
  comment on table readings_after is 'How many readings of the one story were followed by the other, by day (UTC); nothing about who. Kept for 90 days.';
  create view read_together as select article_id, next_id, sum(readings)::integer as readings from readings_after group by article_id, next_id;
  create table recommendation_counts (
    day date not null,
    edition_id text not null references editions,
    place text not null check (place in ('inline', 'cards')),
    settings_version integer not null,
    variant text not null check (variant in ('a', 'b')),
    article_id uuid not null references articles on delete cascade,
    shown integer not null default 0,
    followed integer not null default 0,
    primary key (edition_id, day, place, settings_version, variant, article_id)
  );
  create index recommendation_counts_of_article on recommendation_counts (article_id, day);
  comment on table recommendation_counts is 'How often a story was shown as a recommendation and followed, by day (UTC), place and settings. Kept for 400 days.';
  comment on column recommendation_counts.settings_version is 'The edition''s recommendation_settings_version of then: what was counted under others is no part of a comparison.'`;
