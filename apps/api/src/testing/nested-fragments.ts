/** Fragments F0, F1, … on a type, each with the next one twice, and the last with a field: 2^depth ways down. */
export function nestedFragments(type: string, field: string, depth = 40): string {
  const spreads = Array.from({ length: depth }, (_, level) => `fragment F${level} on ${type} { ...F${level + 1} ...F${level + 1} }`);
  return [...spreads, `fragment F${depth} on ${type} { ${field} }`].join("\n");
}
