import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/**
 * The names of the fields selected below a field, at one or several paths: `selectedFields(info, ["nodes"], ["edges", "node"])`
 * for the stories of a connection; `selectedFields(info, [])` for a plain object. Fragments are looked into, whatever type
 * they are on; @skip and @include are ignored, so the set may hold more than is answered, never less.
 */
export function selectedFields(info: GraphQLResolveInfo, ...paths: string[][]): Set<string> {
  const found = new Set<string>();
  for (const path of paths)
    for (const node of info.fieldNodes) collect(info, node.selectionSet, path, found);
  return found;
}

function collect(info: GraphQLResolveInfo, set: SelectionSetNode | undefined, path: string[], found: Set<string>): void {
  const [step, ...rest] = path;
  for (const field of fieldsIn(info, set)) {
    if (step === undefined) found.add(field.name.value);
    else if (field.name.value === step) collect(info, field.selectionSet, rest, found);
  }
}

function* fieldsIn(info: GraphQLResolveInfo, set: SelectionSetNode | undefined): Generator<FieldNode> {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) yield selection;
    else if (selection.kind === Kind.INLINE_FRAGMENT) yield* fieldsIn(info, selection.selectionSet);
    else yield* fieldsIn(info, info.fragments[selection.name.value]?.selectionSet);
  }
}
