/** A question that Warta's API and a server that lets PostgreSQL write the whole answer are asked: the same answers, to the letter. */
export type Question = {
  name: string;
  /** What part of the limit server's answers a second the API is to reach. */
  target: number;
  operation: string;
  variables: object[];
  /** Gives one column, `answer`: the operation's data. */
  sql: string;
  values: unknown[][];
};

export const storyCount = 20_000;
const sectionCount = 20;
const contributorCount = 200;

/** The hundred things that are asked for in turns: no two servers get another order. */
const inTurns = (count: number) => Array.from({ length: 100 }, (_, index) => (index * 7919) % count);

const time = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const picture = (article: string) => `case when ${article}.hero_image_id is null then null else (
  select json_build_object('alt', ${article}.hero_alt, 'credit', ${article}.hero_credit, 'image', json_build_object('width', m.width, 'height', m.height, 'dominantColor', m.dominant_color,
    'renditions', (select json_agg(json_build_object('format', upper(r ->> 'format'), 'width', r -> 'width', 'height', r -> 'height') order by n) from jsonb_array_elements(m.renditions) with ordinality x (r, n))))
  from media_assets m where m.id = ${article}.hero_image_id) end`;

const credits = (article: string, of = "json_build_object('name', c.name, 'slug', c.slug)") => `(
  select coalesce(json_agg(json_build_object('role', upper(ac.role), 'contributor', ${of}) order by ac.position), '[]')
  from article_contributors ac join contributors c on c.id = ac.contributor_id where ac.article_id = ${article}.id)`;

const sections = inTurns(sectionCount);
const stories = inTurns(storyCount);

export const questions: Question[] = [
  {
    name: "list: the latest 20 of a section, with authors and picture",
    target: 0.3,
    operation: `query Latest($section: String!) { articles(edition: "id", section: $section, first: 20) { nodes {
      slug headline standfirst publishedAt
      credits { role contributor { name slug } }
      heroImage { alt credit image { width height dominantColor renditions { format width height } } }
    } } }`,
    variables: sections.map((section) => ({ section: `section-${section}` })),
    sql: `select json_build_object('articles', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object('slug', a.slug, 'headline', a.headline, 'standfirst', a.standfirst, 'publishedAt', ${time("a.published_at")},
        'credits', ${credits("a")}, 'heroImage', ${picture("a")}) order by a.published_at desc, a.id desc), '[]')
      from (select * from articles where status = 'published' and section_id = (select id from sections where edition_id = 'id' and slug = $1) order by published_at desc, id desc limit 20) a))) as answer`,
    values: sections.map((section) => [`section-${section}`]),
  },
  {
    name: "page: a story with its text, authors, topics and picture, and 10 recommended ones",
    target: 0.2,
    operation: `query Page($slug: String!) { article(edition: "id", slug: $slug) {
      slug headline standfirst publishedAt modifiedAt bodyText wordCount
      section { name slug }
      topics { name slug }
      sources { name }
      dateline { place agency }
      credits { role contributor { name slug } }
      heroImage { alt credit image { width height dominantColor renditions { format width height } } }
      body { __typename ... on ParagraphBlock { key content { text marks href } } }
      recommendations(first: 10) { nodes { slug headline publishedAt section { name } heroImage { alt credit image { width height dominantColor renditions { format width height } } } } }
    } }`,
    variables: stories.map((story) => ({ slug: `story-${story}` })),
    sql: `select json_build_object('article', (select json_build_object(
      'slug', a.slug, 'headline', a.headline, 'standfirst', a.standfirst, 'publishedAt', ${time("a.published_at")}, 'modifiedAt', ${time("a.content_modified_at")}, 'bodyText', a.body_text,
      'wordCount', array_length(regexp_split_to_array(a.body_text, '\\s+'), 1),
      'section', (select json_build_object('name', s.name, 'slug', s.slug) from sections s where s.id = a.section_id),
      'topics', (select coalesce(json_agg(json_build_object('name', t.name, 'slug', t.slug) order by at.position), '[]') from article_topics at join topics t on t.id = at.topic_id where at.article_id = a.id),
      'sources', (select coalesce(json_agg(json_build_object('name', s ->> 'name')), '[]') from jsonb_array_elements(a.sources) s),
      'dateline', json_build_object('place', a.dateline_place, 'agency', a.dateline_agency),
      'credits', ${credits("a")}, 'heroImage', ${picture("a")},
      'body', (select json_agg(json_build_object('__typename', 'ParagraphBlock', 'key', b ->> 'id', 'content',
          (select json_agg(json_build_object('text', i ->> 'text', 'marks', '[]'::json, 'href', null)) from jsonb_array_elements(b -> 'content') i)) order by n) from jsonb_array_elements(a.body) with ordinality x (b, n)),
      'recommendations', json_build_object('nodes', (
        select json_agg(json_build_object('slug', r.slug, 'headline', r.headline, 'publishedAt', ${time("r.published_at")}, 'section', (select json_build_object('name', s.name) from sections s where s.id = r.section_id),
          'heroImage', ${picture("r")}) order by l.position)
        from related_links l join articles r on r.id = l.related_id where l.article_id = a.id and l.kind = 'pinned' and r.status = 'published')))
      from articles a where a.edition_id = 'id' and a.slug = $1 and a.status = 'published')) as answer`,
    values: stories.map((story) => [`story-${story}`]),
  },
  {
    name: "deep: the latest 20 stories, their authors, and the latest 5 of each",
    target: 0.7,
    operation: `query Deep($section: String!) { articles(edition: "id", section: $section, first: 20) { nodes { slug headline credits { role contributor { name slug articles(first: 5) { nodes { slug headline publishedAt } } } } } } }`,
    variables: sections.map((section) => ({ section: `section-${section}` })),
    sql: `select json_build_object('articles', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object('slug', a.slug, 'headline', a.headline, 'credits', ${credits(
        "a",
        `json_build_object('name', c.name, 'slug', c.slug, 'articles', json_build_object('nodes', (
          select coalesce(json_agg(json_build_object('slug', l.slug, 'headline', l.headline, 'publishedAt', ${time("l.published_at")}) order by l.published_at desc, l.id desc), '[]')
          from (select o.slug, o.headline, o.published_at, o.id from article_contributors oc join articles o on o.id = oc.article_id
            where oc.contributor_id = c.id and oc.published_at is not null order by oc.published_at desc, oc.article_id desc limit 5) l)))`,
      )}) order by a.published_at desc, a.id desc), '[]')
      from (select * from articles where status = 'published' and section_id = (select id from sections where edition_id = 'id' and slug = $1) order by published_at desc, id desc limit 20) a))) as answer`,
    values: sections.map((section) => [`section-${section}`]),
  },
];

/**
 * The stories that are asked for: 20 sections, two of 200 authors each, two of 300 topics, one of 400 pictures, twelve paragraphs of some
 * forty words; beside each ten pinned stories and up to eighty pairs. Pinned, because their order can be said in SQL: the recommender looks
 * at all its candidates all the same.
 */
export const benchmarkStories = `
  insert into editions (id, position, name, language, direction, time_zone, agency_name, credit_line) values ('id', 0, 'Warta', 'id', 'ltr', 'Asia/Jakarta', 'WARTA', 'Warta');
  insert into sections (id, edition_id, slug, name, scope, position) select gen_random_uuid(), 'id', 'section-' || n, 'Section ' || n, 'other', n from generate_series(0, ${sectionCount - 1}) n;
  insert into contributors (id, slug, name) select gen_random_uuid(), 'contributor-' || n, 'Contributor ' || n from generate_series(0, ${contributorCount - 1}) n;
  insert into topics (id, edition_id, slug, name) select gen_random_uuid(), 'id', 'topic-' || n, 'Topic ' || n from generate_series(0, 299) n;
  insert into media_assets (id, width, height, dominant_color, focal_x, focal_y, file_name, checksum, renditions, alt)
    select gen_random_uuid(), 1920, 1080, '#336699', 0.5, 0.5, n || '.jpg', 'checksum ' || n,
      (select jsonb_agg(jsonb_build_object('format', f, 'width', w, 'height', w * 9 / 16, 'byteSize', w * 50) order by w, f) from unnest(array['avif', 'webp']) f, unnest(array[320, 640, 960, 1280, 1920]) w), 'Picture ' || n
    from generate_series(0, 399) n;
  create temporary table words as select n, (select string_agg('kata' || (n * 7 + w * w) % 5000, ' ') from generate_series(1, 40) w) as paragraph from generate_series(0, 999) n;
  create index on words (n);
  insert into articles (id, edition_id, section_id, story_group_id, slug, headline, standfirst, body, body_text, dateline_place, dateline_agency, sources, hero_image_id, hero_alt, hero_credit,
      status, published_at, released_at, modified_at, content_modified_at, created_at)
    select gen_random_uuid(), 'id', s.id, gen_random_uuid(), 'story-' || n, 'Headline of story ' || n, 'The standfirst of story ' || n || ', a sentence of some length.',
      b.body, b.body_text, 'Jakarta', 'WARTA', '[{"name": "Antara"}]', m.id, 'Picture of story ' || n, 'Photographer',
      'published', t, t, t, t, t
    from generate_series(0, ${storyCount - 1}) n
      join sections s on s.slug = 'section-' || n % ${sectionCount}
      join media_assets m on m.checksum = 'checksum ' || n % 400
      cross join lateral (select timestamptz '2026-01-01T00:00:00Z' - n * interval '7 minutes') x (t)
      cross join lateral (
        select jsonb_agg(jsonb_build_object('id', 'p' || p, 'type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('text', w.paragraph))) order by p) as body, string_agg(w.paragraph, E'\\n\\n' order by p) as body_text
        from generate_series(1, 12) p join words w on w.n = (n * 12 + p) % 1000) b;
  create temporary table numbered as select id, edition_id, published_at, substr(slug, 7)::integer as n from articles;
  create index on numbered (n);
  insert into article_contributors (article_id, contributor_id, role, position, published_at)
    select a.id, c.id, case k when 0 then 'author' else 'editor' end, k, a.published_at from numbered a cross join generate_series(0, 1) k join contributors c on c.slug = 'contributor-' || (a.n * 3 + k * 101) % ${contributorCount};
  insert into article_topics (article_id, edition_id, topic_id, position, published_at)
    select a.id, 'id', t.id, k, a.published_at from numbered a cross join generate_series(0, 1) k join topics t on t.slug = 'topic-' || (a.n * 5 + k * 77) % 300;
  insert into related_links (article_id, kind, position, related_id)
    select a.id, 'pinned', k - 1, o.id from numbered a cross join generate_series(1, 10) k join numbered o on o.n = (a.n + k * 37) % ${storyCount};
  insert into story_pairs (newer_id, older_id, subject, names, headline, edition_gap, section_gap, topic_gap, shared_words, shared_names, score)
    select a.id, o.id, 0.1, 0.05, 0.01, k, null, k, E'kata\npokok', 'Nama', 0.3 from numbered a cross join generate_series(1, 40) k join numbered o on o.n = a.n + k * 11;`;
