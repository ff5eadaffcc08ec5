import type { MigrationInterface, QueryRunner } from "typeorm";

/** The tables a story needs, from the edition it appears in to the views it gets. */
export class FirstEdition1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("create extension if not exists pg_trgm");
    await runner.query(editions);
    await runner.query(people);
    await runner.query(media);
    await runner.query(articles);
    await runner.query(relations);
    await runner.query(advertising);
    await runner.query(views);
    await runner.query(demo);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table demo_loads, view_marks, view_salts, article_views, advertisements, old_slugs, related_links, article_topics,
        article_contributors, articles, media_assets, verifications, accounts, sessions, users, contributors, topics, sections, editions`);
  }
}

const editions = `
  create table editions (
    id text primary key check (id ~ '^[a-z]{2,3}(-[a-z0-9]{2,8})?$'),
    position integer not null unique,
    name text not null check (length(name) between 1 and 100),
    language text not null check (language in ('id', 'en', 'ar')),
    direction text not null check (direction in ('ltr', 'rtl')),
    time_zone text not null,
    numerals text not null default 'latn' check (numerals in ('latn', 'arab')),
    tagline text,
    agency_name text not null,
    credit_line text not null,
    end_mark text
  );
  create table sections (
    id uuid primary key,
    edition_id text not null references editions,
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name text not null check (length(name) between 1 and 100),
    scope text not null check (scope in ('international', 'regional', 'opinion', 'other')),
    region text check (region ~ '^[A-Z]{2}$'),
    position integer not null default 0,
    unique (edition_id, slug),
    unique (id, edition_id),
    check ((scope = 'regional') = (region is not null))
  );
  create table topics (
    id uuid primary key,
    edition_id text not null references editions,
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name text not null check (length(name) between 1 and 100),
    concept text check (length(concept) between 1 and 100),
    unique (edition_id, slug),
    unique (edition_id, concept),
    unique (id, edition_id)
  );
  comment on column topics.concept is 'The same in every edition that has the topic: ties its translations together.'`;

const people = `
  create table contributors (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name text not null check (length(name) between 1 and 200),
    bio text
  );
  create index contributors_by_name on contributors using gin (name gin_trgm_ops);
  create table users (
    id uuid primary key,
    name text not null,
    email text not null unique,
    email_verified boolean not null default false,
    image text,
    role text not null check (role in ('reporter', 'editor', 'chief', 'administrator')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create table sessions (
    id uuid primary key,
    user_id uuid not null references users on delete cascade,
    token text not null unique,
    expires_at timestamptz not null,
    ip_address text,
    user_agent text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create index sessions_by_user on sessions (user_id);
  create table accounts (
    id uuid primary key,
    user_id uuid not null references users on delete cascade,
    account_id text not null,
    provider_id text not null,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (provider_id, account_id)
  );
  create index accounts_by_user on accounts (user_id);
  create table verifications (
    id uuid primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create index verifications_by_identifier on verifications (identifier)`;

const media = `
  create table media_assets (
    id uuid primary key,
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    dominant_color text not null check (dominant_color ~ '^#[0-9a-f]{6}$'),
    focal_x real not null default 0.5 check (focal_x between 0 and 1),
    focal_y real not null default 0.5 check (focal_y between 0 and 1),
    file_name text not null,
    checksum text not null,
    renditions jsonb not null,
    alt text not null default '',
    caption text,
    credit text,
    created_by uuid references users,
    created_at timestamptz not null default now()
  );
  create unique index media_assets_by_checksum on media_assets (checksum);
  comment on column media_assets.renditions is 'A list of {format, width, height, byteSize}; the file is <id>/<width>.<format>.'`;

const articles = `
  create table articles (
    id uuid primary key,
    edition_id text not null references editions,
    section_id uuid not null,
    story_group_id uuid not null,
    slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 200),
    headline text not null check (length(headline) between 1 and 300),
    standfirst text check (length(standfirst) <= 1000),
    body jsonb not null default '[]' check (jsonb_typeof(body) = 'array'),
    body_text text not null default '',
    dateline_place text,
    dateline_agency text,
    agency_credit text,
    sources jsonb not null default '[]' check (jsonb_typeof(sources) = 'array'),
    hero_image_id uuid references media_assets,
    hero_alt text,
    hero_caption text,
    hero_credit text,
    status text not null default 'draft' check (status in ('draft', 'published')),
    published_at timestamptz,
    released_at timestamptz,
    modified_at timestamptz not null,
    created_at timestamptz not null,
    created_by uuid references users,
    version integer not null default 1 check (version > 0),
    unique (edition_id, slug),
    unique (story_group_id, edition_id),
    unique (id, edition_id),
    foreign key (section_id, edition_id) references sections (id, edition_id),
    check (status <> 'published' or (published_at is not null and released_at is not null)),
    check (dateline_agency is null or dateline_place is not null)
  );
  comment on column articles.published_at is 'When the story was first published, here or elsewhere; kept when it is taken back to draft.';
  comment on column articles.released_at is 'When the story was first published here; from then on its address leads to it for good.';
  comment on column articles.agency_credit is 'The agency a story came from, when it is not the edition''s own.';
  create index articles_of_edition on articles (edition_id, published_at desc, id desc) where status = 'published';
  create index articles_of_section on articles (section_id, published_at desc, id desc) where status = 'published';
  create index articles_by_change on articles (modified_at desc, id desc);
  create index articles_by_author on articles (created_by, modified_at desc);
  create index articles_by_headline on articles using gin (headline gin_trgm_ops)`;

// published_at stands beside each relation so that "the latest of a topic" is one index range, not a sort over all its stories.
const relations = `
  create table article_contributors (
    article_id uuid not null references articles on delete cascade,
    contributor_id uuid not null references contributors,
    role text not null check (role in ('author', 'editor', 'translator', 'photographer')),
    position integer not null,
    published_at timestamptz,
    primary key (article_id, position),
    unique (article_id, contributor_id, role)
  );
  create index articles_of_contributor on article_contributors (contributor_id, published_at desc, article_id desc) where published_at is not null;
  create table article_topics (
    article_id uuid not null,
    edition_id text not null,
    topic_id uuid not null,
    position integer not null,
    published_at timestamptz,
    primary key (article_id, topic_id),
    foreign key (article_id, edition_id) references articles (id, edition_id) on delete cascade,
    foreign key (topic_id, edition_id) references topics (id, edition_id)
  );
  create index articles_of_topic on article_topics (topic_id, published_at desc, article_id desc) where published_at is not null;
  create table related_links (
    article_id uuid not null references articles on delete cascade,
    kind text not null check (kind in ('inline', 'pinned')),
    position integer not null,
    related_id uuid not null references articles,
    primary key (article_id, kind, position),
    check (article_id <> related_id)
  );
  create index related_links_to on related_links (related_id);
  create table old_slugs (
    edition_id text not null references editions,
    slug text not null,
    article_id uuid not null,
    primary key (edition_id, slug),
    foreign key (article_id, edition_id) references articles (id, edition_id) on delete cascade
  )`;

const advertising = `
  create table advertisements (
    id uuid primary key,
    edition_id text not null references editions,
    placement text not null check (placement in ('article-top', 'article-inline', 'front-page')),
    large_image_id uuid not null references media_assets,
    small_image_id uuid not null references media_assets,
    alt text not null check (length(alt) > 0),
    link text not null check (link ~ '^https?://'),
    starts_at timestamptz not null,
    ends_at timestamptz,
    check (ends_at is null or ends_at > starts_at)
  );
  create index advertisements_of_placement on advertisements (edition_id, placement, starts_at)`;

const views = `
  create table article_views (
    article_id uuid not null references articles on delete cascade,
    day date not null,
    views integer not null default 0 check (views >= 0),
    primary key (article_id, day)
  );
  create table view_salts (
    day date primary key,
    salt bytea not null
  );
  create table view_marks (
    day date not null,
    mark bytea not null,
    primary key (day, mark)
  );
  comment on table view_marks is 'One salted hash per reader, story and day; the salt goes with the day, so no mark leads back to a reader.'`;

const demo = `
  create table demo_loads (
    started_at timestamptz not null,
    finished_at timestamptz
  );
  create unique index demo_loads_once on demo_loads ((true));
  comment on table demo_loads is 'Whether the demo content was begun and finished: a load that was killed goes on at the next start.'`;
