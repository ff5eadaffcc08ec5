import type { MigrationInterface, QueryRunner } from "typeorm";

/** So that of two chiefs who change how recommendations are made, the second sees what the first did. */
export class RecommendationSettingsVersion1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table editions add recommendation_settings_version integer not null default 1;
      comment on column editions.recommendation_settings_version is 'Rises with every change of recommendation_settings; 1 while the defaults were never changed.'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table editions drop column recommendation_settings_version");
  }
}
