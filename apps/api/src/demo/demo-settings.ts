import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EntityTarget, ObjectLiteral } from "typeorm";
import { v7 as newId } from "uuid";
import { parse as parseYaml } from "yaml";
import { repositoryRoot } from "../config.ts";
import type { Context } from "../context.ts";
import { Contributor } from "../contributors/contributor.entity.ts";
import { Edition } from "../editions/edition.entity.ts";
import { Section } from "../sections/section.entity.ts";
import { Topic } from "../topics/topic.entity.ts";
import type { DemoLogin } from "./demo-logins.ts";

export const demoFolder = join(repositoryRoot, "apps/api/demo");

export async function readDemoList<Row>(file: string): Promise<Row[]> {
  return parseYaml(await readFile(join(demoFolder, file), "utf8")) as Row[];
}

/** Editions, sections and topics, in the order of their files. */
export async function loadDemoSettings(ctx: Context): Promise<void> {
  const editions = await readDemoList<Edition>("editions.yaml");
  await insertMissing(ctx, Edition, editions.map((edition, position) => ({ ...edition, position })));
  const sections = await readDemoList<Record<"edition" | "slug" | "name" | "scope" | "region", string>>("sections.yaml");
  await insertMissing(ctx, Section, sections.map(({ edition, ...section }, position) => ({ ...section, id: newId(), editionId: edition, position })));
  const topics = await readDemoList<Record<"edition" | "concept" | "slug" | "name", string>>("topics.yaml");
  await insertMissing(ctx, Topic, topics.map(({ edition, ...topic }) => ({ ...topic, id: newId(), editionId: edition })));
}

/** Those whose names stand above stories, and those who can sign in. */
export async function loadDemoPeople(ctx: Context, logins: DemoLogin[]): Promise<void> {
  const people = await readDemoList<Record<"slug" | "name" | "bio", string>>("people.yaml");
  await insertMissing(ctx, Contributor, people.map((person) => ({ ...person, id: newId() })));
  for (const login of logins) {
    const [known] = await ctx.db.rows("select 1 from users where email = $1", [login.email]);
    if (!known) await ctx.authentication.createUser(login);
  }
}

async function insertMissing(ctx: Context, entity: EntityTarget<ObjectLiteral>, rows: object[]): Promise<void> {
  await ctx.db.dataSource.createQueryBuilder().insert().into(entity).values(rows).orIgnore().execute();
}
