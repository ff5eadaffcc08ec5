import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";

/** For fields that are not simply a column of the same name: the properties they are made from. */
export type FieldNeeds<Entity> = Record<string, readonly (keyof Entity & string)[]>;

/**
 * Which properties of an entity to read for a set of selected fields: a field of the same name as a property needs it, other
 * fields need what `needs` says, and `always` comes along. Sorted, so that equal selections give equal statements.
 */
export function propertiesFor<Entity extends ObjectLiteral>(
  dataSource: DataSource,
  entity: EntityTarget<Entity>,
  fields: Iterable<string>,
  needs: FieldNeeds<Entity>,
  always: readonly (keyof Entity & string)[],
): string[] {
  const known = dataSource.getMetadata(entity).propertiesMap;
  const wanted = new Set<string>(always);
  for (const field of fields) {
    for (const property of needs[field] ?? (field in known ? [field] : [])) wanted.add(property);
  }
  return [...wanted].sort();
}

/** `a.published_at as "publishedAt", …`: the select list for these properties of an entity, under an alias. */
export function selectList(dataSource: DataSource, entity: EntityTarget<ObjectLiteral>, alias: string, properties?: readonly string[]): string {
  return dataSource
    .getMetadata(entity)
    .columns.filter((column) => !properties || properties.includes(column.propertyName))
    .map((column) => `${alias}.${column.databaseName} as "${column.propertyName}"`)
    .join(", ");
}
