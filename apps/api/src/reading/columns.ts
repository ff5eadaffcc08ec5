import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";

const lists = new Map<string, string>();

/** `a.published_at as "publishedAt", …`: the select list for the properties of an entity, under an alias; what is marked `select: false` is left out. */
export function selectList(dataSource: DataSource, entity: EntityTarget<ObjectLiteral>, alias: string): string {
  const { tableName, columns } = dataSource.getMetadata(entity);
  const key = `${tableName} ${alias}`;
  return lists.get(key) ?? lists.set(key, columns.filter(({ isSelect }) => isSelect).map((column) => `${alias}.${column.databaseName} as "${column.propertyName}"`).join(", ")).get(key)!;
}
