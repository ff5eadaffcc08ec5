import type { DataSource, ObjectLiteral } from "typeorm";
import type { Reading } from "./reading.ts";

/** What is read of a row: the list after `select`, for the table under an alias. Equal keys give equal lists. */
export type Select = {
  readonly key: string;
  list(alias: string): string;
  /** Sends a statement with this list in it, and gives its rows whole: with the pages of what they point to. */
  rows<Row extends object>(text: string, send: (text: string) => Promise<Row[]>): Promise<Row[]>;
  /** For a connection: whether its pageInfo is asked for. */
  readonly pageInfo: boolean;
};

/** What is asked of a row, by names; of what it points to; and, by the property that will hold it, each page of the latter. */
export type Wanted = { properties: string[]; relations: Record<string, Wanted>; pages: Record<string, WantedPage> };
export type WantedPage = { name: string; limit: number; row: Wanted };

/** Sends a statement, for what was selected if that is known. */
export const readRows = <Row extends object>(selected: Select | undefined, text: string, send: (text: string) => Promise<Row[]>) => selected?.rows(text, send) ?? send(text);

/** A selection as SQL. */
export function selectOf(dataSource: DataSource, reading: Reading<ObjectLiteral>, wanted: Wanted, pageInfo = false): Select {
  const lists = new Map<string, string>();
  const columns = pageColumns(dataSource, reading, wanted);
  const pages = columns.map(({ name, expression }) => `, ${expression} as "${name}"`).join("");
  return {
    key: JSON.stringify({ ...wanted, pageInfo }),
    pageInfo,
    async rows<Row extends object>(text: string, send: (text: string) => Promise<Row[]>) {
      if (!pages) return send(text);
      // Rows of a `with`, and of a window over all of them, come in their own order.
      const rows = await send(`with found as materialized (${text}) select found.*${pages} from found`);
      spreadPages(columns, rows as Record<string, unknown>[]);
      return rows;
    },
    list(alias) {
      let list = lists.get(alias);
      if (list === undefined) {
        const parts = expressions(dataSource, reading, wanted, alias).map(([name, expression]) => `${expression} as "${name}"`);
        lists.set(alias, (list = parts.join(", ")));
      }
      return list;
    },
  };
}

/** The names and SQL expressions of what is wanted of a row. */
function expressions(dataSource: DataSource, reading: Reading<ObjectLiteral>, wanted: Wanted, alias: string): [name: string, expression: string][] {
  const { propertiesMap, columns } = dataSource.getMetadata(reading.entity);
  const column = new Map(columns.map(({ propertyName, databaseName }) => [propertyName, databaseName]));
  const own = wanted.properties.filter((name) => name in propertiesMap).map((name): [string, string] => [name, `${alias}.${column.get(name)}`]);
  const related = Object.entries(wanted.relations).map(([name, inside]): [string, string] => {
    const { reading: of, from, orderBy, more = {} } = reading.relations![name]!;
    const it = `${alias}_${name}`.toLowerCase();
    const all = [...expressions(dataSource, of(), inside, it), ...Object.entries(more).map(([key, expression]): [string, string] => [key, expression(it)])];
    const object = `json_build_object(${all.map(([key, expression]) => `'${key}', ${expression}`).join(", ")})`;
    return [name, `(select ${orderBy ? `coalesce(json_agg(${object} order by ${orderBy(it)}), '[]')` : object} from ${from(alias, it)})`];
  });
  return [...own, ...related];
}

type PageColumn = { relation: string; property: string; name: string; expression: string };

/**
 * The pages of what rows point to, by their ids, in the first row: the latest stories of a section are the same for all of its stories,
 * and are read once.
 */
function pageColumns(dataSource: DataSource, reading: Reading<ObjectLiteral>, wanted: Wanted): PageColumn[] {
  return Object.entries(wanted.relations).flatMap(([relation, { pages }]) => {
    const { reading: of, orderBy } = reading.relations![relation]!;
    const parents = orderBy
      ? `select distinct (one.it ->> 'id')::uuid as id from found cross join json_array_elements(found."${relation}") one (it)`
      : `select distinct (found."${relation}" ->> 'id')::uuid as id from found`;
    return Object.entries(pages).map(([property, { name, limit, row }]): PageColumn => {
      const { reading: ofPage, alias, from, keys } = of().pages![name]!;
      const list = expressions(dataSource, ofPage(), row, alias).map(([key, expression]) => `${expression} as "${key}"`);
      const page = `select coalesce(json_agg(row), '[]') from (select ${list.join(", ")} ${from("parent")} order by ${keys.map((key) => `${key} desc`).join(", ")} limit ${limit}) row`;
      const byParent = `select json_object_agg(parent.id, (${page})) from (${parents}) parent`;
      return { relation, property, name: `${relation}.${property}`, expression: `case row_number() over () when 1 then (${byParent}) end` };
    });
  });
}

type Parent = { id: string } & Record<string, unknown>;

/** Gives each of the pages that stand in the first row to what it is of. */
function spreadPages(columns: PageColumn[], rows: Record<string, unknown>[]): void {
  for (const { relation, property, name } of columns) {
    const byParent = rows[0]?.[name] as Record<string, unknown> | null | undefined;
    for (const row of rows) for (const parent of [row[relation] ?? []].flat() as Parent[]) parent[property] = byParent?.[parent.id];
  }
}
