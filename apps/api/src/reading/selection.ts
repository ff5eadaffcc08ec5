import { type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/**
 * The names of the fields selected below a field, at one or several paths: `selectedFields(info, ["nodes"], ["edges", "node"])`
 * for the stories of a connection; `selectedFields(info, [])` for a plain object. Fragments are looked into, whatever type
 * they are on; @skip and @include are ignored, so the set may hold more than is answered, never less.
 */
export function selectedFields(info: GraphQLResolveInfo, ...paths: string[][]): Set<string> {
  const found = new Set<string>();
  for (const path of paths) {
    let sets = info.fieldNodes.map((node) => node.selectionSet);
    for (const step of path) sets = [...fieldsIn(sets, info.fragments)].filter(({ name }) => name.value === step).map((field) => field.selectionSet);
    for (const field of fieldsIn(sets, info.fragments)) found.add(field.name.value);
  }
  return found;
}

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
