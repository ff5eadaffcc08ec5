import type { MigrationInterface, QueryRunner } from "typeorm";

/** What was wrong in a published story, said in public; and stories that were taken back for good. */
export class Corrections1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(retractedStories);
    await runner.query(corrections);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table corrections;
      update articles set status = 'draft' where status = 'retracted';
      alter table articles drop constraint articles_status_check, add constraint articles_status_check check (status in ('draft', 'published'))`);
  }
}

// Not validated at once: that would read all stories under a lock nobody passes. What stands there fulfilled the narrower check.
const retractedStories = `
  alter table articles drop constraint articles_status_check, add constraint articles_status_check check (status in ('draft', 'published', 'retracted')) not valid;
  alter table articles validate constraint articles_status_check`;

const corrections = `
  create table corrections (
    id uuid primary key,
    edition_id text not null,
    article_id uuid not null,
    kind text not null check (kind in ('correction', 'erratum', 'right_of_reply', 'retraction')),
    text text not null check (length(text) between 1 and 5000),
    reply_id uuid,
    published_at timestamptz not null,
    created_by uuid references users,
    version integer not null default 1 check (version > 0),
    foreign key (article_id, edition_id) references articles (id, edition_id),
    foreign key (reply_id, edition_id) references articles (id, edition_id),
    check (reply_id is null or (kind = 'right_of_reply' and reply_id <> article_id))
  );
  create unique index corrections_one_retraction on corrections (article_id) where kind = 'retraction';
  create index corrections_of_article on corrections (article_id, published_at desc, id desc);
  create index corrections_by_reply on corrections (reply_id) where reply_id is not null;
  create index corrections_of_edition on corrections (edition_id, published_at desc, id desc);
  comment on table corrections is 'Kinds as in rule 1/2012 of the Indonesian press council: koreksi, ralat, hak jawab, pencabutan.';
  comment on column corrections.text is 'What was wrong and what is right; of a retraction, why.';
  comment on column corrections.reply_id is 'The story in which somebody replies, where the reply is a story of its own.'`;
