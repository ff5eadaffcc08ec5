import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from "graphql";
import type { Dice } from "./dice.ts";

export type Operation = { query: string; variables: Record<string, unknown> };

/** What strings and ids a newsroom knows, by the name of the argument; `text` and `id` for those without a list of their own. */
export type KnownValues = Record<string, readonly string[]> & { text: readonly string[]; id: readonly string[] };

const mostFields = 30;
const deepest = 9;

/** An operation that the schema's own validation lets pass: of random fields, arguments, fragments, variables, aliases and directives. */
export function randomOperation(schema: GraphQLSchema, dice: Dice, known: KnownValues, root: GraphQLObjectType): Operation {
  for (;;) {
    const operation = new OperationWriter(schema, dice, known).write(root);
    // Two fields of one name with different arguments or types: fewer than one in ten.
    if (validate(schema, parse(operation.query)).length === 0) return operation;
  }
}

/** An operation under way. Two of its random choices are weighted: most pages are small, and most texts and ids are known ones. */
class OperationWriter {
  private readonly schema: GraphQLSchema;
  private readonly dice: Dice;
  private readonly known: KnownValues;
  private readonly definitions: string[] = [];
  private readonly fragments: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private fieldsLeft: number;
  private aliases = 0;

  constructor(schema: GraphQLSchema, dice: Dice, known: KnownValues) {
    [this.schema, this.dice, this.known] = [schema, dice, known];
    this.fieldsLeft = 3 + dice.below(mostFields);
  }

  write(root: GraphQLObjectType): Operation {
    const selection = this.selection(root, 2 + this.dice.below(deepest - 1));
    const kind = root === this.schema.getMutationType() ? "mutation" : "query";
    const variables = this.definitions.length ? `(${this.definitions.join(", ")})` : "";
    return { query: [`${kind} Random${variables} ${selection}`, ...this.fragments].join("\n"), variables: this.variables };
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const { dice } = this;
    const parts = dice.chance(0.1) ? ["__typename"] : [];
    if (!isUnionType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => depth > 1 || !isCompositeType(getNamedType(field.type)));
      for (const field of dice.some(fields, 1 + dice.below(4))) if (this.fieldsLeft-- > 0 || parts.length === 0) parts.push(this.field(field, depth));
    }
    if (!isObjectType(type)) for (const possible of dice.some(this.schema.getPossibleTypes(type), 1 + dice.below(4))) parts.push(this.spread(possible, depth));
    else if (dice.chance(0.1)) parts.push(this.spread(type, depth));
    return `{ ${parts.join(" ") || "__typename"} }`;
  }

  /** A fragment, inline or named. */
  private spread(type: GraphQLObjectType, depth: number): string {
    const selection = this.selection(type, depth);
    if (!this.dice.chance(0.3)) return `...${this.dice.chance(0.9) ? ` on ${type.name}` : ` on ${type.name}${this.directive()}`} ${selection}`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${selection}`);
    return `...${name}`;
  }

  private directive(): string {
    const condition = this.dice.chance(0.5) ? String(this.dice.chance(0.8)) : this.variable("Boolean!", this.dice.chance(0.8));
    return ` @${this.dice.one(["include", "skip"])}(if: ${condition})`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { dice } = this;
    const type = getNamedType(field.type);
    const alias = dice.chance(0.08) ? `a${this.aliases++}: ` : "";
    const given = field.args.flatMap((argument) => this.argument(argument));
    const directive = dice.chance(0.03) ? this.directive() : "";
    return `${alias}${field.name}${given.length ? `(${given.join(", ")})` : ""}${directive}${isCompositeType(type) ? ` ${this.selection(type, depth - 1)}` : ""}`;
  }

  private argument({ name, type, defaultValue }: GraphQLArgument): string[] {
    const { dice } = this;
    // A page without a size has 20 things: mostly one is asked for.
    const isOptional = !isNonNullType(type) || defaultValue !== undefined;
    if (isOptional && !dice.chance(name === "first" ? 0.8 : 0.15)) return [];
    const value = !isNonNullType(type) && dice.chance(0.03) ? null : this.value(getNullableType(type), name);
    return [`${name}: ${dice.chance(0.4) ? this.variable(String(type), value) : literal(type, value)}`];
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.definitions.length}`;
    this.definitions.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  private value(type: GraphQLInputType, name: string): unknown {
    const { dice, known } = this;
    if (isNonNullType(type)) return this.value(type.ofType, name);
    if (isListType(type)) return Array.from({ length: dice.chance(0.02) ? 101 : dice.below(4) }, () => this.value(type.ofType, name));
    if (isEnumType(type)) return dice.one(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || dice.chance(0.5));
      return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type, field.name)]));
    }
    const ofOneWord = dice.chance(0.9) ? (known[name] ?? known[type.name === "ID" ? "id" : "text"]) : known.text;
    if (type.name === "Int") return dice.chance(0.93) ? dice.below(6) : dice.one([20, 50, 100, 101, -1, 2_147_483_647, -2_147_483_648]);
    if (type.name === "Float") return dice.number() * 10;
    if (type.name === "Boolean") return dice.chance(0.5);
    if (type.name === "DateTime") return dice.one(["2026-01-01T00:00:00Z", "2026-03-02T05:00:00+07:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "1970-01-01T00:00:00.000Z"]);
    return dice.one(ofOneWord);
  }
}

/** A value as it stands in the text of an operation. */
function literal(type: GraphQLInputType, value: unknown): string {
  if (value === null) return "null";
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${(value as unknown[]).map((item) => literal(nullable.ofType, item)).join(", ")}]`;
  if (isEnumType(nullable)) return value as string;
  if (!isInputObjectType(nullable)) return JSON.stringify(value);
  const fields = Object.entries(value as object).map(([name, given]) => `${name}: ${literal(nullable.getFields()[name]!.type, given)}`);
  return `{ ${fields.join(", ")} }`;
}
