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

/**
 * What makes validation slow, as it compares each with each: how often a document spreads a named fragment, and how many fields stand
 * under a name that their selection has already. For any document, valid or not.
 */
export function tanglesOf(document: DocumentNode): { spreads: number; repeats: number } {
  let [spreads, repeats] = [0, 0];
  const around: Set<string>[] = [];
  visit(document, {
    FragmentSpread: () => void (spreads += 1),
    SelectionSet: {
      enter({ selections }, _key, parent) {
        // What stands in an inline fragment is compared with what stands around it.
        const isInline = parent !== undefined && "kind" in parent && parent.kind === Kind.INLINE_FRAGMENT;
        const names = (isInline && around.at(-1)) || new Set<string>();
        around.push(names);
        for (const selection of selections) {
          if (selection.kind !== Kind.FIELD) continue;
          const name = (selection.alias ?? selection.name).value;
          if (names.has(name)) repeats += 1;
          names.add(name);
        }
      },
      leave: () => void around.pop(),
    },
  });
  return { spreads, repeats };
}

/** How many fields of the whole document have another name in the answer: the only way to ask for one thing many times. */
export function countAliases(document: DocumentNode): number {
  let aliases = 0;
  visit(document, { Field: ({ alias }) => void (aliases += alias ? 1 : 0) });
  return aliases;
}
