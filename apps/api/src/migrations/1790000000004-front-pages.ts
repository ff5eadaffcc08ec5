import type { MigrationInterface, QueryRunner } from "typeorm";

/** What editors put on a front page, and what breaks just now. */
export class FrontPages1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(frontPages);
    await runner.query(breakingNews);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table breaking_news, front_page_picks;
      alter table editions drop column front_page_version`);
  }
}

const frontPages = `
  create table front_page_picks (
    edition_id text not null,
    place smallint not null check (place between 1 and 30),
    article_id uuid not null,
    until timestamptz,
    primary key (edition_id, place),
    unique (edition_id, article_id),
    foreign key (article_id, edition_id) references articles (id, edition_id)
  );
  comment on table front_page_picks is 'The places of a front page that an editor gave to a story; all others go to the newest.';
  comment on column front_page_picks.until is 'When the story leaves its place; null when it stays until an editor takes it away.';
  alter table editions add front_page_version integer not null default 1;
  comment on column editions.front_page_version is 'Rises with every change of front_page_picks.'`;

const breakingNews = `
  create table breaking_news (
    id uuid primary key,
    edition_id text not null references editions,
    text text not null check (length(text) between 1 and 200),
    article_id uuid,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    created_by uuid references users,
    foreign key (article_id, edition_id) references articles (id, edition_id),
    check (ends_at >= starts_at)
  );
  create index breaking_news_of_edition on breaking_news (edition_id, starts_at desc);
  comment on table breaking_news is 'Banners: of an edition the one that began last is shown, until it ends.'`;
