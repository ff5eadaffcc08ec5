import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import type { Edition } from "../editions/edition.entity.ts";
import { editionOf } from "../editions/edition.service.ts";
import { EditionType } from "../editions/edition.type.ts";
import { globalId } from "../global-id.ts";
import type { Section } from "./section.entity.ts";
import type { SectionRow } from "./section.reading.ts";
import { findSection, listSections, sectionPath } from "./section.service.ts";
import { SectionType } from "./section.type.ts";
import { idDescription } from "../reading/node.type.ts";

@Resolver(() => SectionType)
export class SectionResolver {
  @Query(() => [SectionType], { nullable: true, description: "The sections of an edition, in their order; empty for an edition that does not exist." })
  sections(@Ctx() ctx: Context, @Arg("edition", () => String, { description: "The edition's code." }) edition: string): Promise<Section[]> {
    return listSections(ctx, edition);
  }

  @Query(() => SectionType, { nullable: true, description: "The section at this address; null when there is none." })
  section(
    @Ctx() ctx: Context,
    @Arg("edition", () => String, { description: "The edition's code." }) edition: string,
    @Arg("slug", () => String, { description: "The section's part of addresses." }) slug: string,
  ): Promise<Section | null> {
    return findSection(ctx, edition, slug);
  }

  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() section: Section): string {
    return globalId("Section", section.id);
  }

  @FieldResolver(() => EditionType)
  edition(@Root() section: SectionRow, @Ctx() ctx: Context): Promise<Edition> {
    return editionOf(ctx, section);
  }

  @FieldResolver(() => String)
  path(@Root() section: SectionRow, @Ctx() ctx: Context): Promise<string> {
    return sectionPath(ctx, section);
  }
}
