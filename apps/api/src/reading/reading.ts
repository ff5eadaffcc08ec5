import type { EntityTarget, ObjectLiteral } from "typeorm";

/** How the rows of an entity are read for what is asked of them. */
export type Reading<Entity extends ObjectLiteral> = {
  entity: EntityTarget<Entity>;
  /** Properties that every row has. */
  always: readonly (keyof Entity & string)[];
  /**
   * For fields that are not simply a property of the same name: the properties they are made from. "edition.position" is a property
   * of the relation `edition`.
   */
  needs?: Record<string, readonly string[]>;
  /** What a row points to and is read with it, in the same statement, as JSON: small, and without times. */
  relations?: Record<string, Relation>;
  /**
   * Connections whose first page is read in the same statement by rows that point to this one, as JSON: it stands in the property
   * `pageProperty` names. Not inside one another.
   */
  pages?: Record<string, PageRelation>;
};

export type Relation = {
  // oxlint-disable-next-line typescript/no-explicit-any -- readings of all entities.
  reading: () => Reading<any>;
  /** The fields that lead to it; left out: the field of its name. */
  path?: string[];
  /** What follows `from`: the related rows as `it`, for a row `of`. */
  from(of: string, it: string): string;
  /** For a list: how it is sorted. */
  orderBy?(it: string): string;
  /** Columns beside its entity's properties. */
  more?: Record<string, (it: string) => string>;
};

export type PageRelation = {
  // oxlint-disable-next-line typescript/no-explicit-any -- readings of all entities.
  reading: () => Reading<any>;
  /** The alias its rows have in `from`. */
  alias: string;
  /** from … where …, for a row `of`. */
  from(of: string): string;
  /** The columns it is sorted by, the greatest first, and the properties of a row that hold them. */
  keys: [at: string, id: string];
  keyProperties: readonly string[];
};
