import DataLoader from "dataloader";
import type { EntityTarget, ObjectLiteral } from "typeorm";
import type { Database } from "../database.ts";
import { selectList } from "./columns.ts";
import { readRows, type Select } from "./select.ts";

/**
 * Loads rows of an entity by their id, in one statement per batch; null for an id that is not there, or does not meet `where`: a
 * condition on t, with $2… for `values`.
 */
export function loaderById<Entity extends ObjectLiteral & { id: string }>(
  db: Database,
  entity: EntityTarget<Entity>,
  options: { select?: Select; where?: string; values?: unknown[] } = {},
): DataLoader<string, Entity | null> {
  const { tableName, primaryColumns } = db.dataSource.getMetadata(entity);
  const type = primaryColumns[0]!.type as string;
  const where = options.where ? ` and ${options.where}` : "";
  const text = `select ${options.select?.list("t") ?? selectList(db.dataSource, entity, "t")} from ${tableName} t where t.id = any($1::${type}[])${where}`;
  return new DataLoader(async (ids) => {
    const rows = await readRows(options.select, text, (text) => db.rows<Entity>(text, [ids, ...(options.values ?? [])]));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** Loads, for each key, the rows that belong to it; the statement takes the keys as $1 and gives each row its `key`. */
export function loaderOfMany<Row extends object>(db: Database, text: string, ...values: unknown[]): DataLoader<string, Row[]> {
  return loaderByKey((keys) => db.rows<Row & { key: string }>(text, [keys, ...values]));
}

/** The same, with what is selected of a row. */
export function loaderOfManySelected<Row extends object>(db: Database, select: Select, text: string, ...values: unknown[]): DataLoader<string, Row[]> {
  return loaderByKey((keys) => select.rows(text, (text) => db.rows<Row & { key: string }>(text, [keys, ...values])));
}

function loaderByKey<Row extends object>(read: (keys: readonly string[]) => Promise<(Row & { key: string })[]>): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
    const rows = await read(keys);
    const byKey = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const row of rows) byKey.get(row.key)?.push(row);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}

/** A loader for each selection, made when it is first asked for: equal selections of a request share theirs. */
export function bySelection<Loader>(make: (select: Select) => Loader): (select: Select) => Loader {
  const made = new Map<string, Loader>();
  return (select) => {
    let loader = made.get(select.key);
    if (!loader) made.set(select.key, (loader = make(select)));
    return loader;
  };
}
