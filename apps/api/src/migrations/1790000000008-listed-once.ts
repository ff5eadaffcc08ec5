import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who is credited twice for one story, say as author and photographer, has it in their list once: only the first credit bears its time. */
export class ListedOnce1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update article_contributors again set published_at = null
      where published_at is not null and exists (
        select 1 from article_contributors first where first.article_id = again.article_id and first.contributor_id = again.contributor_id and first.position < again.position)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("update article_contributors again set published_at = a.published_at from articles a where a.id = again.article_id and a.status = 'published' and again.published_at is null");
  }
}
