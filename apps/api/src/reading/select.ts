import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo } from "graphql";
import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import { fieldsBelow } from "./selection.ts";

/** What is read of a row: the list after `select`, for the table under an alias. Equal keys give equal lists. */
export type Select = { readonly key: string; list(alias: string): string };

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

type Wanted = { properties: string[]; relations: Record<string, Wanted> };

/** These properties of an entity. */
export function selectProperties(dataSource: DataSource, entity: EntityTarget<ObjectLiteral>, properties: readonly string[]): Select {
  const known = dataSource.getMetadata(entity).columns.map((column) => column.propertyName);
  return selectOf(dataSource, { entity, always: [] }, { properties: known.filter((name) => properties.includes(name)), relations: {} });
}

/** What the fields selected at these paths below a field need; fragments are looked into, @skip and @include ignored. */
export function selectFields(dataSource: DataSource, reading: Reading<ObjectLiteral>, info: Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">, ...paths: string[][]): Select {
  const fields = paths.flatMap((path) => below(info.fieldNodes, path, info.fragments));
  return selectOf(dataSource, reading, wantedBy(dataSource, reading, fields, info.fragments));
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode | undefined>>;

/** The fields selected at the end of a path. */
function below(fields: readonly FieldNode[], path: string[], fragments: Fragments): FieldNode[] {
  const inside = fieldsBelow(fields, fragments);
  const [step, ...rest] = path;
  return step === undefined ? inside : below(inside.filter(({ name }) => name.value === step), rest, fragments);
}

function wantedBy(dataSource: DataSource, reading: Reading<ObjectLiteral>, fields: FieldNode[], fragments: Fragments): Wanted {
  const { propertiesMap } = dataSource.getMetadata(reading.entity);
  const names = new Set(fields.map(({ name }) => name.value));
  const needed = [...reading.always, ...[...names].flatMap((name) => reading.needs?.[name] ?? (name in propertiesMap ? [name] : []))];
  const relations: Record<string, Wanted> = {};
  for (const [name, relation] of Object.entries(reading.relations ?? {})) {
    const [first = name, ...rest] = relation.path ?? [name];
    const prefix = `${name}.`;
    const parts = needed.filter((need) => need.startsWith(prefix)).map((need) => need.slice(prefix.length));
    if (!names.has(first) && !parts.length) continue;
    const inside = wantedBy(dataSource, relation.reading(), below(fields.filter((field) => field.name.value === first), rest, fragments), fragments);
    relations[name] = { ...inside, properties: [...new Set([...inside.properties, ...parts])].sort() };
  }
  return { properties: [...new Set(needed.filter((need) => !need.includes(".")))].sort(), relations };
}

function selectOf(dataSource: DataSource, reading: Reading<ObjectLiteral>, wanted: Wanted): Select {
  const lists = new Map<string, string>();
  return {
    key: JSON.stringify(wanted),
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
