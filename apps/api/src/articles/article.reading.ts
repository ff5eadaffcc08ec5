import type { FieldNode, GraphQLResolveInfo } from "graphql";
import type { ObjectLiteral } from "typeorm";
import type { Credit } from "../contributors/contributor.loaders.ts";
import { contributorReading } from "../contributors/contributor.reading.ts";
import type { Database } from "../database.ts";
import type { Edition } from "../editions/edition.entity.ts";
import { editionReading } from "../editions/edition.reading.ts";
import { imageReading } from "../media/image.reading.ts";
import type { MediaAsset } from "../media/media-asset.entity.ts";
import type { Reading } from "../reading/reading.ts";
import { selectFields } from "../reading/select-fields.ts";
import type { Select } from "../reading/select.ts";
import { type SectionRow, sectionReading } from "../sections/section.reading.ts";
import { type TopicRow, topicReading } from "../topics/topic.reading.ts";
import { Article } from "./article.entity.ts";

/** The one condition under which the public sees a story. Every public statement about stories carries it. */
export const published = (alias: string) => `${alias}.status = 'published'`;

/** A story, with what was read with it: all that was selected of it, where it was read for a query. */
export type ArticleRow = Article & { edition?: Edition; section?: SectionRow; credits?: Credit[]; topics?: TopicRow[]; heroAsset?: MediaAsset | null };

/** The name lists of stories have in cursors, and a story's place in them. */
export const articlesList = { list: "articles", place: ({ publishedAt, id }: Article) => ({ at: publishedAt!, id }) };

export type ArticleParent = "section" | "topic" | "contributor";

/** The published stories of a parent as `a`, and what they are sorted by: each is a range of an index of its own. */
export const articlesOf: Record<ArticleParent, { from(parent: string): string; keys: [at: string, id: string] }> = {
  section: { from: (parent) => `from articles a where a.section_id = ${parent}.id and ${published("a")}`, keys: ["a.published_at", "a.id"] },
  topic: {
    from: (parent) => `from article_topics at join articles a on a.id = at.article_id where at.topic_id = ${parent}.id and at.published_at is not null and ${published("a")}`,
    keys: ["at.published_at", "at.article_id"],
  },
  contributor: {
    from: (parent) => `from article_contributors ac join articles a on a.id = ac.article_id where ac.contributor_id = ${parent}.id and ac.published_at is not null and ${published("a")}`,
    keys: ["ac.published_at", "ac.article_id"],
  },
};

/** A parent as it is read with a story: the first page of its own stories comes with it. */
function withArticles<Parent extends ObjectLiteral>(parent: ArticleParent, of: Reading<Parent>): Reading<Parent> {
  return { ...of, pages: { articles: { reading: () => reading, alias: "a", ...articlesOf[parent], keyProperties: ["publishedAt", "id"] } } };
}

const path = ["slug", "edition.position", "section.slug"];

const reading: Reading<Article> = {
  entity: Article,
  // Its identity, its place in lists, and what its address is made of.
  always: ["id", "editionId", "sectionId", "storyGroupId", "publishedAt", "slug"],
  needs: {
    path,
    url: path,
    agencyCredit: ["agencyCredit", "edition.creditLine"],
    dateline: ["datelinePlace", "datelineAgency"],
    heroImage: ["heroImageId", "heroAlt", "heroCaption", "heroCredit"],
    // Lines left to the recommender are filled by what the story is.
    body: ["body", "id", "editionId", "sectionId", "storyGroupId", "publishedAt"],
    bodyHtml: ["body", "edition.language"],
    recommendations: ["edition.language"],
    wordCount: ["body"],
    modifiedAt: ["contentModifiedAt"],
    changedAt: ["modifiedAt"],
    document: ["body"],
    viewerMayUpdate: ["createdBy", "status"],
    viewerMayPublish: ["status"],
  },
  relations: {
    edition: { reading: () => editionReading, from: (of, it) => `editions ${it} where ${it}.id = ${of}.edition_id` },
    section: { reading: () => withArticles("section", sectionReading), from: (of, it) => `sections ${it} where ${it}.id = ${of}.section_id` },
    credits: {
      reading: () => withArticles("contributor", contributorReading),
      path: ["credits", "contributor"],
      from: (of, it) => `article_contributors ${it}_link join contributors ${it} on ${it}.id = ${it}_link.contributor_id where ${it}_link.article_id = ${of}.id`,
      orderBy: (it) => `${it}_link.position`,
      more: { role: (it) => `${it}_link.role` },
    },
    topics: {
      reading: () => withArticles("topic", topicReading),
      from: (of, it) => `article_topics ${it}_link join topics ${it} on ${it}.id = ${it}_link.topic_id where ${it}_link.article_id = ${of}.id`,
      orderBy: (it) => `${it}_link.position`,
    },
    heroAsset: { reading: () => imageReading, path: ["heroImage", "image"], from: (of, it) => `media_assets ${it} where ${it}.id = ${of}.hero_image_id` },
  },
};

type Time = { [Property in keyof Article]: Article[Property] extends Date | null ? Property : never }[keyof Article];
const times = Object.keys({ publishedAt: true, releasedAt: true, modifiedAt: true, contentModifiedAt: true, createdAt: true } satisfies Record<Time, true>) as Time[];

/** Stories as PostgreSQL wrote them in JSON, where times are texts; changed in place. */
export function fromJson(stories: ArticleRow[]): ArticleRow[] {
  for (const time of times) if (typeof stories[0]?.[time] === "string") for (const story of stories) story[time] = new Date(story[time]!);
  return stories;
}

/** By the field of a parsed operation, which is parsed once for all its requests, the paths, and which variables may be sizes of pages, or cursors that are given or not. */
const known = new WeakMap<FieldNode, Map<string, Select>>();
const knownOfField = 50;

/** What the fields selected at these paths below the current field need of a story. */
export function selectArticle(db: Database, info: GraphQLResolveInfo, ...paths: string[][]): Select {
  const [field, ...others] = info.fieldNodes;
  // A field that is selected at several places of one object is the sum of them.
  if (!field || others.length) return selectFields(db.dataSource, reading, info, ...paths);
  const ofField = known.get(field) ?? known.set(field, new Map()).get(field)!;
  const sizes = Object.entries(info.variableValues).map(([name, value]) => `${name}=${typeof value === "number" ? value : value == null}`);
  const key = `${paths.join(" ")} ${sizes.join()}`;
  let select = ofField.get(key);
  if (!select) {
    select = selectFields(db.dataSource, reading, info, ...paths);
    if (ofField.size < knownOfField) ofField.set(key, select);
  }
  return select;
}
