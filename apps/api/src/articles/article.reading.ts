import type { FieldNode, GraphQLResolveInfo } from "graphql";
import type { Credit } from "../contributors/contributor.loaders.ts";
import { contributorReading } from "../contributors/contributor.reading.ts";
import type { Database } from "../database.ts";
import type { Edition } from "../editions/edition.entity.ts";
import { editionReading } from "../editions/edition.reading.ts";
import { imageReading } from "../media/image.reading.ts";
import type { MediaAsset } from "../media/media-asset.entity.ts";
import { type Reading, type Select, selectFields } from "../reading/select.ts";
import { type SectionRow, sectionReading } from "../sections/section.reading.ts";
import { type TopicRow, topicReading } from "../topics/topic.reading.ts";
import { Article } from "./article.entity.ts";

/** The one condition under which the public sees a story. Every public statement about stories carries it. */
export const published = (alias: string) => `${alias}.status = 'published'`;

/** A story, with what was read with it: all that was selected of it, where it was read for a query. */
export type ArticleRow = Article & { edition?: Edition; section?: SectionRow; credits?: Credit[]; topics?: TopicRow[]; heroAsset?: MediaAsset | null };

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
    section: { reading: () => sectionReading, from: (of, it) => `sections ${it} where ${it}.id = ${of}.section_id` },
    credits: {
      reading: () => contributorReading,
      path: ["credits", "contributor"],
      from: (of, it) => `article_contributors ${it}_link join contributors ${it} on ${it}.id = ${it}_link.contributor_id where ${it}_link.article_id = ${of}.id`,
      orderBy: (it) => `${it}_link.position`,
      more: { role: (it) => `${it}_link.role` },
    },
    topics: {
      reading: () => topicReading,
      from: (of, it) => `article_topics ${it}_link join topics ${it} on ${it}.id = ${it}_link.topic_id where ${it}_link.article_id = ${of}.id`,
      orderBy: (it) => `${it}_link.position`,
    },
    heroAsset: { reading: () => imageReading, path: ["heroImage", "image"], from: (of, it) => `media_assets ${it} where ${it}.id = ${of}.hero_image_id` },
  },
};

/** By the field of a parsed operation, which is parsed once for all its requests, and the paths. */
const known = new WeakMap<FieldNode, Map<string, Select>>();

/** What the fields selected at these paths below the current field need of a story. */
export function selectArticle(db: Database, info: GraphQLResolveInfo, ...paths: string[][]): Select {
  const select = () => selectFields(db.dataSource, reading, info, ...paths);
  const [field, ...others] = info.fieldNodes;
  // A field that is selected at several places of one object is the sum of them.
  if (!field || others.length) return select();
  const ofField = known.get(field) ?? known.set(field, new Map()).get(field)!;
  const key = paths.join(" ");
  return ofField.get(key) ?? ofField.set(key, select()).get(key)!;
}
