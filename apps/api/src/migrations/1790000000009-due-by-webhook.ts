import type { MigrationInterface, QueryRunner } from "typeorm";

/** What is due is looked for webhook by webhook: with 20,000 calls waiting for one receiver, a look at all of them for each call took 20 to 45 ms. */
export class DueByWebhook1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("create index webhook_deliveries_waiting on webhook_deliveries (webhook_id, next_attempt_at, event_id) where state = 'waiting'");
    await runner.query("drop index webhook_deliveries_due");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where state = 'waiting'");
    await runner.query("drop index webhook_deliveries_waiting");
  }
}
