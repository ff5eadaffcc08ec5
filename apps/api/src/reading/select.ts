import { type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo, valueFromASTUntyped } from "graphql";
import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import { defaultPageSize, maximumPageSize, type PageRequest } from "./page.ts";
import { fieldsBelow } from "./selection.ts";

/** What is read of a row: the list after `select`, for the table under an alias. Equal keys give equal lists. */
export type Select = {
  readonly key: string;
  list(alias: string): string;
  /** Sends a statement with this list in it, and gives its rows whole: with the pages of what they point to. */
  rows<Row extends object>(text: string, send: (text: string) => Promise<Row[]>): Promise<Row[]>;
  /** For a connection: whether its pageInfo is asked for. */
  readonly pageInfo: boolean;
};

/** How the rows of an entity are read for what is asked of them. */
export type Reading<Entity extends ObjectLiteral> = {
  entity: EntityTarget<Entity>;
  /** Properties that every row has. */
  always: readonly (keyof Entity & string)[];
  /**
   * For fields that are not simply a property of the same name: the properties they are made from. "edition.position" is a property
   * of the relation `edition`.
   */
  needs?: Record<string, readonly string[]>;
  /** What a row points to and is read with it, in the same statement, as JSON: small, and without times. */
  relations?: Record<string, Relation>;
  /**
   * Connections whose first page is read in the same statement by rows that point to this one, as JSON: it stands in the property
   * `pageProperty` names. Not inside one another.
   */
  pages?: Record<string, PageRelation>;
};

export type Relation = {
  // oxlint-disable-next-line typescript/no-explicit-any -- readings of all entities.
  reading: () => Reading<any>;
  /** The fields that lead to it; left out: the field of its name. */
  path?: string[];
  /** What follows `from`: the related rows as `it`, for a row `of`. */
  from(of: string, it: string): string;
  /** For a list: how it is sorted. */
  orderBy?(it: string): string;
  /** Columns beside its entity's properties. */
  more?: Record<string, (it: string) => string>;
};

export type PageRelation = {
  // oxlint-disable-next-line typescript/no-explicit-any -- readings of all entities.
  reading: () => Reading<any>;
  /** The alias its rows have in `from`. */
  alias: string;
  /** from … where …, for a row `of`. */
  from(of: string): string;
  /** The columns it is sorted by, the greatest first, and the properties of a row that hold them. */
  keys: [at: string, id: string];
  keyProperties: readonly string[];
};

type Wanted = { properties: string[]; relations: Record<string, Wanted>; pages: Record<string, WantedPage> };
type WantedPage = { name: string; limit: number; row: Wanted };

/** The property in which a row has the first page of a connection, as `firstPage` takes it; null for another page than a first one. */
export function pageProperty<Name extends string>(name: Name, { first, after, last, before }: PageRequest): `${Name}(${number})` | null {
  const size = first ?? defaultPageSize;
  return after == null && last == null && before == null && size >= 0 && size <= maximumPageSize ? `${name}(${size})` : null;
}

/** These properties of an entity. */
export function selectProperties(dataSource: DataSource, entity: EntityTarget<ObjectLiteral>, properties: readonly string[]): Select {
  const known = dataSource.getMetadata(entity).columns.map((column) => column.propertyName);
  return selectOf(dataSource, { entity, always: [] }, { properties: known.filter((name) => properties.includes(name)), relations: {}, pages: {} });
}

type Info = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "variableValues">;

/** What the fields selected at these paths below a field need; fragments are looked into, @skip and @include ignored. */
export function selectFields(dataSource: DataSource, reading: Reading<ObjectLiteral>, info: Info, ...paths: string[][]): Select {
  const fields = paths.flatMap((path) => below(info.fieldNodes, path, info.fragments));
  const pageInfo = below(info.fieldNodes, [], info.fragments).some(({ name }) => name.value === "pageInfo");
  return selectOf(dataSource, reading, wantedBy(dataSource, reading, fields, info), pageInfo);
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode | undefined>>;

/** The fields selected at the end of a path. */
function below(fields: readonly FieldNode[], path: string[], fragments: Fragments): FieldNode[] {
  const inside = fieldsBelow(fields, fragments);
  const [step, ...rest] = path;
  return step === undefined ? inside : below(inside.filter(({ name }) => name.value === step), rest, fragments);
}

function wantedBy(dataSource: DataSource, reading: Reading<ObjectLiteral>, fields: FieldNode[], info: Info, inPage = false): Wanted {
  const { propertiesMap } = dataSource.getMetadata(reading.entity);
  const names = new Set(fields.map(({ name }) => name.value));
  const isPlain = (name: string) => name === "__typename" || (name in propertiesMap && !reading.needs?.[name] && !reading.relations?.[name]);
  // Pages inside rows have many rows: of those nothing is read that no field asks for.
  const always = inPage && [...names].every(isPlain) ? [] : reading.always;
  const needed = [...always, ...[...names].flatMap((name) => reading.needs?.[name] ?? (name in propertiesMap ? [name] : []))];
  const relations: Record<string, Wanted> = {};
  for (const [name, relation] of Object.entries(reading.relations ?? {})) {
    const [first = name, ...rest] = relation.path ?? [name];
    const prefix = `${name}.`;
    const parts = needed.filter((need) => need.startsWith(prefix)).map((need) => need.slice(prefix.length));
    if (!names.has(first) && !parts.length) continue;
    const inside = wantedBy(dataSource, relation.reading(), below(fields.filter((field) => field.name.value === first), rest, info.fragments), info, inPage);
    relations[name] = { ...inside, properties: [...new Set([...inside.properties, ...parts])].sort() };
  }
  const pages = inPage ? {} : Object.fromEntries(Object.entries(reading.pages ?? {}).flatMap(([name, page]) => pagesWanted(dataSource, name, page, fields, info)));
  return { properties: [...new Set(needed.filter((need) => !need.includes(".")))].sort(), relations, pages };
}

/** By the property that will hold it, each first page of a connection that these fields ask for; several selections of one are one. */
function pagesWanted(dataSource: DataSource, name: string, { reading, keyProperties }: PageRelation, fields: FieldNode[], info: Info): [string, WantedPage][] {
  const byProperty = Map.groupBy(fields.filter((field) => field.name.value === name), (field) => pageProperty(name, argumentsOf(field, info)));
  return [...byProperty].flatMap(([property, asked]) => {
    if (property === null) return [];
    const rowFields = [...below(asked, ["nodes"], info.fragments), ...below(asked, ["edges", "node"], info.fragments)];
    const row = wantedBy(dataSource, reading(), rowFields, info, true);
    const asksFor = (...names: string[]) => below(asked, [], info.fragments).some((field) => names.includes(field.name.value));
    const properties = asksFor("edges", "pageInfo") ? [...new Set([...row.properties, ...keyProperties])].sort() : row.properties;
    const size = argumentsOf(asked[0]!, info).first ?? defaultPageSize;
    return [[property, { name, limit: asksFor("pageInfo") ? size + 1 : size, row: { ...row, properties } }]];
  });
}

function argumentsOf(field: FieldNode, { variableValues }: Info): PageRequest {
  return Object.fromEntries((field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variableValues)]));
}

function selectOf(dataSource: DataSource, reading: Reading<ObjectLiteral>, wanted: Wanted, pageInfo = false): Select {
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
