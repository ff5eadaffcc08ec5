import { type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo, valueFromASTUntyped } from "graphql";
import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import { defaultPageSize, maximumPageSize, type PageRequest } from "./page.ts";
import type { PageRelation, Reading } from "./reading.ts";
import { type Select, selectOf, type Wanted, type WantedPage } from "./select.ts";
import { fieldsBelow } from "./selection.ts";

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

/** Where what is read stands: only rows that are in no page have pages beside them. */
type Standing = "row" | "page" | "below a page";

function wantedBy(dataSource: DataSource, reading: Reading<ObjectLiteral>, fields: FieldNode[], info: Info, standing: Standing = "row"): Wanted {
  const { propertiesMap } = dataSource.getMetadata(reading.entity);
  const names = new Set(fields.map(({ name }) => name.value));
  const isPlain = (name: string) => name === "__typename" || (name in propertiesMap && !reading.needs?.[name] && !reading.relations?.[name]);
  // A page has many rows: of those nothing is read that no field asks for.
  const always = standing === "page" && [...names].every(isPlain) ? [] : reading.always;
  const needed = [...always, ...[...names].flatMap((name) => reading.needs?.[name] ?? (name in propertiesMap ? [name] : []))];
  const relations: Record<string, Wanted> = {};
  for (const [name, relation] of Object.entries(reading.relations ?? {})) {
    const [first = name, ...rest] = relation.path ?? [name];
    const prefix = `${name}.`;
    const parts = needed.filter((need) => need.startsWith(prefix)).map((need) => need.slice(prefix.length));
    if (!names.has(first) && !parts.length) continue;
    const inside = wantedBy(dataSource, relation.reading(), below(fields.filter((field) => field.name.value === first), rest, info.fragments), info, standing === "row" ? "row" : "below a page");
    relations[name] = { ...inside, properties: [...new Set([...inside.properties, ...parts])].sort() };
  }
  const pages = standing !== "row" ? {} : Object.fromEntries(Object.entries(reading.pages ?? {}).flatMap(([name, page]) => pagesWanted(dataSource, name, page, fields, info)));
  return { properties: [...new Set(needed.filter((need) => !need.includes(".")))].sort(), relations, pages };
}

/** By the property that will hold it, each first page of a connection that these fields ask for; several selections of one are one. */
function pagesWanted(dataSource: DataSource, name: string, { reading, keyProperties }: PageRelation, fields: FieldNode[], info: Info): [string, WantedPage][] {
  const byProperty = Map.groupBy(fields.filter((field) => field.name.value === name), (field) => pageProperty(name, argumentsOf(field, info)));
  return [...byProperty].flatMap(([property, asked]) => {
    if (property === null) return [];
    const rowFields = [...below(asked, ["nodes"], info.fragments), ...below(asked, ["edges", "node"], info.fragments)];
    const row = wantedBy(dataSource, reading(), rowFields, info, "page");
    const asksFor = (...names: string[]) => below(asked, [], info.fragments).some((field) => names.includes(field.name.value));
    const properties = asksFor("edges", "pageInfo") ? [...new Set([...row.properties, ...keyProperties])].sort() : row.properties;
    const size = argumentsOf(asked[0]!, info).first ?? defaultPageSize;
    return [[property, { name, limit: asksFor("pageInfo") ? size + 1 : size, row: { ...row, properties } }]];
  });
}

function argumentsOf(field: FieldNode, { variableValues }: Info): PageRequest {
  return Object.fromEntries((field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variableValues)]));
}
