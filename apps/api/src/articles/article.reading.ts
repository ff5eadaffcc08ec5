import type { GraphQLResolveInfo } from "graphql";
import type { Database } from "../database.ts";
import { type FieldNeeds, propertiesFor } from "../reading/columns.ts";
import { selectedFields } from "../reading/selection.ts";
import { Article } from "./article.entity.ts";

/** The one condition under which the public sees a story. Every public statement about stories carries it. */
export const published = (alias: string) => `${alias}.status = 'published'`;

/** What every story row has, whatever was selected: its identity, its place in lists, and what its address is made of. */
const always = ["id", "editionId", "sectionId", "storyGroupId", "publishedAt", "slug"] as const;

const needs: FieldNeeds<Article> = {
  dateline: ["datelinePlace", "datelineAgency"],
  heroImage: ["heroImageId", "heroAlt", "heroCaption", "heroCredit"],
  body: ["body"],
  bodyHtml: ["body"],
  bodyText: ["bodyText"],
  wordCount: ["body"],
  modifiedAt: ["contentModifiedAt"],
  changedAt: ["modifiedAt"],
  document: ["body"],
  viewerMayUpdate: ["createdBy", "status"],
  viewerMayPublish: ["status"],
};

/** The properties of Article that the fields selected at these paths below the current field need. */
export function articleProperties(db: Database, info: GraphQLResolveInfo, ...paths: string[][]): string[] {
  return propertiesFor(db.dataSource, Article, selectedFields(info, ...paths), needs, always);
}
