import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The words of stories, for search. Not in one transaction: old stories are read in batches and the index is built beside the
 * newsroom's work, which goes on. A run that was cut off is begun anew.
 */
export class Search1790000000005 implements MigrationInterface {
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(words);
    while ((await readOldStories(runner)) > 0);
    await runner.query("drop index if exists articles_by_words");
    await runner.query("create index concurrently articles_by_words on articles using gin (search_vector) where status = 'published'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index if exists articles_by_words;
      drop trigger if exists articles_read_words on articles;
      drop function if exists read_words_of_article;
      alter table articles drop column if exists search_vector`);
  }
}

// A vector holds at most a megabyte: of a longer text the beginning is searched.
const words = `
  alter table articles add column if not exists search_vector tsvector;
  comment on column articles.search_vector is 'The words of headline (A), standfirst (B) and body (D), in the edition''s language; kept by a trigger.';
  create or replace function read_words_of_article() returns trigger language plpgsql as $$
    declare config regconfig := (select case language when 'id' then 'indonesian' when 'en' then 'english' when 'ar' then 'arabic' end from editions where id = new.edition_id);
    begin
      new.search_vector := setweight(to_tsvector(config, new.headline), 'A') || setweight(to_tsvector(config, coalesce(new.standfirst, '')), 'B')
        || setweight(to_tsvector(config, left(new.body_text, 200000)), 'D');
      return new;
    end $$;
  drop trigger if exists articles_read_words on articles;
  create trigger articles_read_words before insert or update of edition_id, headline, standfirst, body_text on articles for each row execute function read_words_of_article()`;

async function readOldStories(runner: QueryRunner): Promise<number> {
  const [, changed]: [unknown, number] = await runner.query("update articles set headline = headline where id in (select id from articles where search_vector is null limit 1000)");
  return changed;
}
