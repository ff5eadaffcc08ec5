import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  getOperationAST,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from "graphql";

type Variables = Readonly<Record<string, unknown>>;

/** What a schema does not say about cost. Fields are named as Type.field. */
export type CostEstimates = {
  /** What more a field costs than the objects it gives. */
  fieldCosts: Readonly<Record<string, number>>;
  /** How long lists without a size argument are taken to be; others have `usualListSize`. */
  listSizes: Readonly<Record<string, number>>;
  usualListSize: number;
  /** How long a page is of which no size is given; `pageSizes` are those of connections that have another. */
  defaultPageSize: number;
  pageSizes: Readonly<Record<string, number>>;
  /** More than this is never answered, so it costs no more. */
  maximumPageSize: number;
};

/**
 * What an operation costs, known before anything is done: 1 for each object it can give, times the length of every list it stands in,
 * and what `fieldCosts` says. Lists are as long as their `first`, `last` or `ids` say, which is the most they can be; others as
 * `listSizes` does, which is what they usually are.
 * `variables` are the client's, not yet checked. For a document that is valid by this schema; 0 when it has no such operation.
 *
 * Counts too much rather than too little: @skip and @include are ignored, a thing of an interface or union counts as the dearest it
 * can be, and a field that is selected twice under one name counts twice. Takes time by the length of the document, not by what it unfolds to.
 */
export function operationCost(document: DocumentNode, schema: GraphQLSchema, estimates: CostEstimates, variables: Variables = {}, operationName?: string | null): number {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return 0;
  return new Calculation(document, schema, operation, estimates, variables).ofSelections(operation.selectionSet, root, 0);
}

class Calculation {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly schema: GraphQLSchema;
  private readonly operation: OperationDefinitionNode;
  private readonly estimates: CostEstimates;
  private readonly variables: Variables;
  /** A fragment that is spread at many places has the same fields at each: they are gone through once. */
  private readonly known = new Map<SelectionSetNode, number>();

  constructor(document: DocumentNode, schema: GraphQLSchema, operation: OperationDefinitionNode, estimates: CostEstimates, variables: Variables) {
    for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    this.schema = schema;
    this.operation = operation;
    this.estimates = estimates;
    this.variables = variables;
  }

  /** Of what is selected of one object; `pageSize` is how long `nodes` and `edges` are, if it is a connection. */
  ofSelections(set: SelectionSetNode, parent: GraphQLNamedType, pageSize: number): number {
    const known = this.known.get(set);
    if (known !== undefined) return known;
    const kinds = isAbstractType(parent) ? this.schema.getPossibleTypes(parent) : [parent as GraphQLObjectType];
    const isOf = (type: GraphQLNamedType, kind: GraphQLObjectType) => type === kind || type === parent || (isAbstractType(type) && this.schema.isSubType(type, kind));
    const fields = [...this.fieldsIn(set, parent)].map(([field, type]) => ({ type, cost: this.ofField(field, type, pageSize) }));
    const costs = kinds.map((kind) => fields.reduce((sum, field) => (isOf(field.type, kind) ? sum + field.cost : sum), 0));
    // Never infinite: nothing times infinity is no number, and no number is above a limit.
    const cost = Math.min(Math.max(0, ...costs), Number.MAX_SAFE_INTEGER);
    this.known.set(set, cost);
    return cost;
  }

  private ofField(field: FieldNode, parent: GraphQLNamedType, pageSize: number): number {
    const definition = this.definitionOf(field, parent);
    if (!definition) return 0;
    const { fieldCosts, listSizes, usualListSize } = this.estimates;
    const name = `${parent.name}.${definition.name}`;
    const own = fieldCosts[name] ?? 0;
    const type = getNamedType(definition.type);
    if (!isCompositeType(type) || !field.selectionSet) return own;
    const asked = this.sizeAskedFor(field, definition, name);
    if (!isListType(getNullableType(definition.type))) return own + (listSizes[name] ?? 1) + this.ofSelections(field.selectionSet, type, asked ?? 0);
    const ofPage = definition.name === "nodes" || definition.name === "edges" ? pageSize : undefined;
    const size = asked ?? listSizes[name] ?? ofPage ?? usualListSize;
    return own + size * (1 + this.ofSelections(field.selectionSet, type, 0));
  }

  /** The fields of a selection with the types they are on; each fragment is looked into once. */
  private *fieldsIn(set: SelectionSetNode, parent: GraphQLNamedType, seen = new Set<string>()): Generator<[FieldNode, GraphQLNamedType]> {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) yield [selection, parent];
      else {
        const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.unseenFragment(selection.name.value, seen);
        if (part) yield* this.fieldsIn(part.selectionSet, (part.typeCondition && this.schema.getType(part.typeCondition.name.value)) ?? parent, seen);
      }
    }
  }

  private unseenFragment(name: string, seen: Set<string>): FragmentDefinitionNode | undefined {
    if (seen.has(name)) return undefined;
    seen.add(name);
    return this.fragments.get(name);
  }

  private definitionOf(field: FieldNode, parent: GraphQLNamedType): GraphQLField<unknown, unknown> | undefined {
    const name = field.name.value;
    if (parent === this.schema.getQueryType()) for (const meta of [SchemaMetaFieldDef, TypeMetaFieldDef]) if (name === meta.name) return meta;
    return "getFields" in parent ? (parent.getFields()[name] as GraphQLField<unknown, unknown> | undefined) : undefined;
  }

  /** How many things the arguments ask for; undefined for a field that has no such argument. */
  private sizeAskedFor(field: FieldNode, definition: GraphQLField<unknown, unknown>, name: string): number | undefined {
    const sized = definition.args.filter(({ name }) => name === "first" || name === "last" || name === "ids");
    if (!sized.length) return undefined;
    for (const { name, defaultValue } of sized) {
      const given = field.arguments?.find((argument) => argument.name.value === name)?.value;
      const value = (given && this.valueOf(given)) ?? defaultValue;
      if (value != null) return Math.min(sizeOf(value), this.estimates.maximumPageSize);
    }
    return this.estimates.pageSizes[name] ?? this.estimates.defaultPageSize;
  }

  /** A number, a list with its length, or undefined for what is not given. */
  private valueOf(node: ValueNode): unknown {
    if (node.kind === Kind.INT) return Number(node.value);
    if (node.kind === Kind.LIST) return node.values;
    if (node.kind !== Kind.VARIABLE) return node.kind === Kind.NULL ? undefined : 1;
    const name = node.name.value;
    if (Object.hasOwn(this.variables, name)) return this.variables[name];
    const fallback = this.operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
    return fallback && this.valueOf(fallback);
  }
}

/** More than the largest page is refused where it is asked for, with a better message; so is what is neither number nor list. */
function sizeOf(value: unknown): number {
  const size = Array.isArray(value) ? value.length : typeof value === "number" ? value : 1;
  return Math.max(Math.ceil(size), 0) || 0;
}
