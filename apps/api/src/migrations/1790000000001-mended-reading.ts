import type { MigrationInterface, QueryRunner } from "typeorm";

/** What reading lacked: indexes for what was scanned. */
export class MendedReading1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(whichStoriesShowAPicture);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index articles_by_hero_image, articles_by_body_picture");
  }
}

// Whether the public may see a picture is asked by anybody: it must not read the bodies of all stories.
const whichStoriesShowAPicture = `
  create index articles_by_hero_image on articles (hero_image_id) where status = 'published' and hero_image_id is not null;
  create index articles_by_body_picture on articles using gin (jsonb_path_query_array(body, '$[*].mediaId')) where status = 'published'`;
