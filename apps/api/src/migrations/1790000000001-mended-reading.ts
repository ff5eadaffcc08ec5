import type { MigrationInterface, QueryRunner } from "typeorm";

/** What reading lacked: indexes for what was scanned, and a time of change that is about what readers see. */
export class MendedReading1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(latestAndMostRead);
    await runner.query(whichStoriesShowAPicture);
    await runner.query(whenReadersSawAChange);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table articles drop column content_modified_at");
    await runner.query("drop index articles_latest, article_views_by_day, articles_by_hero_image, articles_by_body_picture");
  }
}

// The views stand in the index itself: those of seven days are summed up without the table. Each view counted has to write the
// index too, which costs less than reading all views of all time for every front page.
const latestAndMostRead = `
  create index articles_latest on articles (published_at desc, id desc) where status = 'published';
  create index article_views_by_day on article_views (day) include (article_id, views)`;

// Whether the public may see a picture is asked by anybody: it must not read the bodies of all stories.
const whichStoriesShowAPicture = `
  create index articles_by_hero_image on articles (hero_image_id) where status = 'published' and hero_image_id is not null;
  create index articles_by_body_picture on articles using gin (jsonb_path_query_array(body, '$[*].mediaId')) where status = 'published'`;

const whenReadersSawAChange = `
  alter table articles add content_modified_at timestamptz;
  update articles set content_modified_at = modified_at;
  alter table articles alter content_modified_at set not null;
  comment on column articles.modified_at is 'The last save, whatever it changed.';
  comment on column articles.content_modified_at is 'The last change of what readers see; the first publication when nothing changed since.'`;
