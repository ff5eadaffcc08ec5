import type { MigrationInterface, QueryRunner } from "typeorm";

/** Keys of those who read through the public API. */
export class ApiKeys1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(apiKeys);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table api_keys");
  }
}

const apiKeys = `
  create table api_keys (
    id uuid primary key,
    name text not null check (length(name) between 1 and 100),
    secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
    beginning text not null,
    scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['stories', 'live']),
    created_by uuid references users,
    created_at timestamptz not null,
    revoked_by uuid references users,
    revoked_at timestamptz,
    last_used_at timestamptz
  );
  create index api_keys_newest_first on api_keys (created_at desc, id desc);
  comment on table api_keys is 'Who reads through the public API with a key of their own. A revoked key stays, so that it can be said whose it was.';
  comment on column api_keys.secret_hash is 'SHA-256 of the secret, which is kept nowhere: with 256 random bits no slower hash is needed.';
  comment on column api_keys.last_used_at is 'At most a minute old.'`;
