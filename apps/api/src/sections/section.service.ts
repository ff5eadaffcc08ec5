import type { Context } from "../context.ts";
import { editionOf, pathPrefix } from "../editions/edition.service.ts";
import { selectList } from "../reading/columns.ts";
import { Section } from "./section.entity.ts";
import type { SectionRow } from "./section.reading.ts";

export async function listSections(ctx: Context, edition: string): Promise<Section[]> {
  return ctx.db.rows<Section>(
    `select ${selectList(ctx.db.dataSource, Section, "s")} from sections s where s.edition_id = $1 order by s.position, s.slug`,
    [edition],
  );
}

export async function findSection(ctx: Context, edition: string, slug: string): Promise<Section | null> {
  const [section] = await ctx.db.rows<Section>(
    `select ${selectList(ctx.db.dataSource, Section, "s")} from sections s where s.edition_id = $1 and s.slug = $2`,
    [edition, slug],
  );
  return section ?? null;
}

export async function sectionPath(ctx: Context, section: SectionRow): Promise<string> {
  return `${pathPrefix(await editionOf(ctx, section))}/${section.slug}`;
}
