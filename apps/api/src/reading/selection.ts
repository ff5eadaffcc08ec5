import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

/**
 * The fields at the top of these selections, those in fragments with them. Each fragment is looked into once: fragments that
 * spread one another twice are 2^n ways to the same fields.
 */
export function* fieldsIn(
  sets: (SelectionSetNode | undefined)[],
  fragments: Readonly<Record<string, FragmentDefinitionNode | undefined>>,
  seen = new Set<string>(),
): Generator<FieldNode> {
  for (const selection of sets.flatMap((set) => set?.selections ?? [])) {
    if (selection.kind === Kind.FIELD) yield selection;
    else if (selection.kind === Kind.INLINE_FRAGMENT) yield* fieldsIn([selection.selectionSet], fragments, seen);
    else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      yield* fieldsIn([fragments[selection.name.value]?.selectionSet], fragments, seen);
    }
  }
}

/** All fields selected below these. */
export function fieldsBelow(fields: readonly FieldNode[], fragments: Readonly<Record<string, FragmentDefinitionNode | undefined>>): FieldNode[] {
  return [...fieldsIn(fields.map(({ selectionSet }) => selectionSet), fragments)];
}
