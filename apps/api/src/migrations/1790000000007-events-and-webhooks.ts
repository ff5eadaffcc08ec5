import type { MigrationInterface, QueryRunner } from "typeorm";

/** What readers saw happen, told to whoever listens and to addresses of others. */
export class EventsAndWebhooks1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(events);
    await runner.query(webhooks);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table webhook_deliveries, webhooks, events");
  }
}

// No foreign keys to corrections and banners: an event outlives what it tells of, and then tells nothing.
const events = `
  create table events (
    id bigint primary key generated always as identity,
    kind text not null check (kind in
      ('story_published', 'story_corrected', 'story_retracted', 'retraction_withdrawn', 'breaking_news_started', 'breaking_news_ended')),
    edition_id text not null references editions,
    article_id uuid references articles on delete cascade,
    correction_id uuid,
    breaking_news_id uuid,
    happened_at timestamptz not null
  );
  create index events_by_time on events (happened_at);
  create index events_of_article on events (article_id) where article_id is not null;
  comment on table events is 'What readers saw happen, in the order in which it was committed. Kept for 14 days.'`;

const webhooks = `
  create table webhooks (
    id uuid primary key,
    url text not null check (length(url) between 1 and 2000),
    kinds text[] not null check (cardinality(kinds) > 0),
    edition_id text references editions,
    secret text not null,
    former_secret text,
    former_secret_until timestamptz,
    off_because text check (off_because in ('person', 'gone', 'failing')),
    failing_since timestamptz,
    created_by uuid references users,
    created_at timestamptz not null
  );
  comment on column webhooks.edition_id is 'Null: events of all editions.';
  comment on column webhooks.secret is 'As it is: whoever signs has to know it.';
  comment on column webhooks.former_secret is 'Signs beside the present one until former_secret_until, so that a receiver has time to change it.';
  comment on column webhooks.off_because is 'Null while it is on.';
  comment on column webhooks.failing_since is 'Since when every attempt failed; null when the last one succeeded.';
  create table webhook_deliveries (
    id uuid primary key,
    webhook_id uuid not null references webhooks on delete cascade,
    event_id bigint references events on delete cascade,
    state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed', 'dropped')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    claimed_until timestamptz,
    created_at timestamptz not null,
    attempted_at timestamptz,
    duration integer,
    request_body text,
    response_status integer,
    response_text text,
    failure text
  );
  create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where state = 'waiting';
  create index webhook_deliveries_claimed on webhook_deliveries (webhook_id, claimed_until) where claimed_until is not null;
  create index webhook_deliveries_attempted on webhook_deliveries (webhook_id, attempted_at desc) where attempted_at is not null;
  create index webhook_deliveries_of_webhook on webhook_deliveries (webhook_id, created_at desc, id desc);
  create index webhook_deliveries_of_event on webhook_deliveries (event_id);
  comment on column webhook_deliveries.event_id is 'Null for a test.';
  comment on column webhook_deliveries.claimed_until is 'Some process is sending it until then, or has died doing so.';
  comment on column webhook_deliveries.duration is 'Of the last attempt, in milliseconds; so are request, response and failure.'`;
