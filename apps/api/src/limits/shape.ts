import { type DocumentNode, type FragmentDefinitionNode, getOperationAST, Kind, type SelectionSetNode, visit } from "graphql";
import { fieldsIn } from "../reading/selection.ts";

/** How many fields stand one in another at most, introspection left out: { articles { nodes { id } } } is 3. For a validated document. */
export function depthOf(document: DocumentNode, operationName?: string | null): number {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  const known = new Map<SelectionSetNode, number>();

  function depthIn(set: SelectionSetNode | undefined): number {
    if (!set) return 0;
    let deepest = known.get(set) ?? 0;
    if (deepest) return deepest;
    for (const field of fieldsIn([set], fragments)) if (!field.name.value.startsWith("__")) deepest = Math.max(deepest, 1 + depthIn(field.selectionSet));
    known.set(set, deepest);
    return deepest;
  }

  return depthIn(getOperationAST(document, operationName)?.selectionSet);
}

/** How many fields of the whole document have another name in the answer: the only way to ask for one thing many times. */
export function countAliases(document: DocumentNode): number {
  let aliases = 0;
  visit(document, { Field: ({ alias }) => void (aliases += alias ? 1 : 0) });
  return aliases;
}
