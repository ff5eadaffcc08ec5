import { CriticalityLevel, diff, DiffRule } from "@graphql-inspector/core";
import { buildASTSchema, buildSchema, type DirectiveNode, type GraphQLSchema, Kind, parse, visit } from "graphql";
import { deprecationOf, deprecations } from "./deprecations.ts";

/**
 * What clients of the released schema rely on and the present one breaks, a sentence each. What the release deprecates may be gone, or
 * another, once its date has passed; so may types that only such things lead to. Both schemas as text, today as YYYY-MM-DD.
 */
export async function brokenPromises(released: string, present: string, today: string): Promise<string[]> {
  const changes = await diff(stillPromised(released, today), buildSchema(present), [DiffRule.ignoreDescriptionChanges, DiffRule.safeUnreachable]);
  const announced = deprecations(released);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message, path }) => `${message}: ${whyNot(announced.get(path ?? "")?.removedAfter)}.`);
}

const whyNot = (removedAfter: string | null | undefined) => (removedAfter ? `allowed after ${removedAfter}` : "the last release does not deprecate it with a date");

/** The schema without what may be gone. A type that has nothing left is no kind of anything any more. */
function stillPromised(released: string, today: string): GraphQLSchema {
  const unlessDue = (node: { directives?: readonly DirectiveNode[] }) => ((deprecationOf(node)?.removedAfter ?? today) < today ? null : undefined);
  const left = visit(parse(released), { FieldDefinition: unlessDue, InputValueDefinition: unlessDue, EnumValueDefinition: unlessDue });
  const empty = new Set(left.definitions.flatMap((type) => (type.kind === Kind.OBJECT_TYPE_DEFINITION && !type.fields?.length ? [type.name.value] : [])));
  const apart = visit(left, {
    ObjectTypeDefinition: (type) => (empty.has(type.name.value) ? { ...type, interfaces: [] } : undefined),
    UnionTypeDefinition: (union) => ({ ...union, types: union.types?.filter(({ name }) => !empty.has(name.value)) }),
  });
  // An empty type is not valid, but can be compared.
  return buildASTSchema(apart, { assumeValid: true });
}
