/**
 * Which blocks need a new id, and which one: those without, and those whose id an earlier block has already (after a split, a
 * paste or a duplicate). The first keeps its id, so that a paragraph stays itself while text is put below it.
 */
export function renewedIds(ids: (string | null | undefined)[], newId: () => string): Map<number, string> {
  const taken = new Set<string>();
  const renewed = new Map<number, string>();
  ids.forEach((id, index) => {
    if (id && !taken.has(id)) return void taken.add(id);
    let fresh = newId();
    while (taken.has(fresh)) fresh = newId();
    taken.add(fresh);
    renewed.set(index, fresh);
  });
  return renewed;
}
