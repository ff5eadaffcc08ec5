import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  print,
  astFromValue,
} from "graphql";

/** The kinds of types, in the order in which a reader of the reference looks for them. */
export const kinds = ["Operations", "Objects", "Interfaces", "Unions", "Enums", "Inputs", "Scalars"] as const;
export type Kind = (typeof kinds)[number];

export type TypeEntry = {
  name: string;
  kind: Kind;
  description: string;
  /** Of objects, interfaces and inputs. */
  fields: FieldEntry[];
  /** Of enums. */
  values: ValueEntry[];
  /** The interfaces it implements. */
  interfaces: string[];
  /** Of interfaces and unions: what it may be. */
  members: string[];
  /** The fields that give it, or take it as an argument. */
  usedBy: { type: string; field: string }[];
};

export type FieldEntry = ArgumentEntry & { arguments: ArgumentEntry[]; deprecation: string | null };

export type ArgumentEntry = {
  name: string;
  /** As in the schema, such as [Article!]!. */
  type: string;
  /** The type in it, such as Article. */
  of: string;
  description: string;
  /** What it is when it is left out, as it would be written; null when nothing is. */
  defaultValue: string | null;
};

export type ValueEntry = { name: string; description: string; deprecation: string | null };

export type Reference = { types: TypeEntry[]; find(name: string): TypeEntry | undefined };

/** Every type the schema defines itself, by name, with what its descriptions say. */
export function referenceOf(schema: GraphQLSchema): Reference {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => (type ? [type.name] : [])));
  const own = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type));
  const types = own.map((type) => entryOf(type, schema, roots));
  const byName = new Map(types.map((type) => [type.name, type]));
  for (const { name, fields } of types)
    for (const field of fields)
      for (const used of new Set([field.of, ...field.arguments.map((argument) => argument.of)])) byName.get(used)?.usedBy.push({ type: name, field: field.name });
  return { types, find: (name) => byName.get(name) };
}

function entryOf(type: GraphQLNamedType, schema: GraphQLSchema, roots: Set<string>): TypeEntry {
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return {
    name: type.name,
    kind: roots.has(type.name) ? "Operations" : kindOf(type),
    description: type.description ?? "",
    fields: hasFields ? Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields()).map(fieldOf) : [],
    values: isEnumType(type) ? type.getValues().map(({ name, description, deprecationReason }) => ({ name, description: description ?? "", deprecation: deprecationReason ?? null })) : [],
    interfaces: isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map(({ name }) => name) : [],
    members: isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [],
    usedBy: [],
  };
}

function kindOf(type: GraphQLNamedType): Kind {
  if (isObjectType(type)) return "Objects";
  if (isInterfaceType(type)) return "Interfaces";
  if (isUnionType(type)) return "Unions";
  if (isEnumType(type)) return "Enums";
  return isInputObjectType(type) ? "Inputs" : "Scalars";
}

function fieldOf(field: GraphQLField<unknown, unknown> | GraphQLInputField): FieldEntry {
  const given = "args" in field ? field.args : [];
  return { ...argumentOf(field), arguments: given.map(argumentOf), deprecation: field.deprecationReason ?? null };
}

function argumentOf(given: GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument): ArgumentEntry {
  const value = "defaultValue" in given && given.defaultValue !== undefined ? astFromValue(given.defaultValue, given.type) : null;
  return {
    name: given.name,
    type: String(given.type),
    of: getNamedType(given.type).name,
    description: given.description ?? "",
    defaultValue: value ? print(value) : null,
  };
}
