import { createHash } from "node:crypto";
import DataLoader from "dataloader";
import { validate } from "uuid";
import type { Database } from "../database.ts";
import { badInput } from "../errors.ts";
import { readRows, type Select } from "./select.ts";

export const defaultPageSize = 20;
export const maximumPageSize = 100;

/** Relay's arguments, as a client sends them. */
export type PageRequest = { first?: number | null; after?: string | null; last?: number | null; before?: string | null };

/** A place in a list sorted by a time, a number or a text without a colon, and then by id. */
export type Place = { at: Date | number | string; id: string };

export type Page<Row> = {
  readonly edges: { node: Row; cursor: string }[];
  nodes: Row[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
};

/** A page, and how many rows its whole list has: counted when asked. */
export type CountedPage<Row> = Page<Row> & { count(): Promise<number> };

type KeyType = "timestamptz" | "float8" | "text";

export const emptyPage: Page<never> = { edges: [], nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null } };

/** A list in SQL. `select` must give the row's sort key as the columns named in `place`. */
export type ListStatement<Row> = {
  /** The kind of list, and what it is of, such as a section or a filter: they stand in its cursors, so that one of another list is refused. */
  list: string;
  of?: string;
  select: string;
  /** from … where …, with $1… for `values`. */
  from: string;
  values: unknown[];
  /** The columns of the sort key: a time or number, and an id. */
  keys: [at: string, id: string];
  /** What `select` was made of. Left out: all of a row, and pageInfo; only for that one row more is read, to know if there is another page. */
  selected?: Select;
  /** Whether its best plan depends on its values. */
  planned?: boolean;
  /** What the first key is; left out: a time. Lists by a text begin with the first in the alphabet, others with the newest or greatest. */
  keyType?: KeyType;
  place(row: Row): Place;
};

/** One page by key: reads one row more than asked for to know whether there is a next page, if that is asked; never counts or skips rows. */
export async function readPage<Row extends object>(db: Database, statement: ListStatement<Row>, request: PageRequest): Promise<Page<Row>> {
  const asked = checkPageRequest(statement, request);
  const values = [...statement.values];
  const text = pageText(statement, asked, values);
  return pageOf(statement, asked, await readRows(statement.selected, text, (text) => (statement.planned ? db.plannedRows<Row>(text, values) : db.rows<Row>(text, values))));
}

/** The same, with how many rows the whole list has: counted when asked. */
export async function readCountedPage<Row extends object>(db: Database, statement: ListStatement<Row>, request: PageRequest): Promise<CountedPage<Row>> {
  const count = async () => (await db.rows<{ count: number }>(`select count(*)::integer as count ${statement.from}`, statement.values))[0]!.count;
  return Object.assign(await readPage(db, statement, request), { count });
}

/** The same for the lists of several parents, in one statement for all of them: in `from` the parent's id is `parent.id`, and `values` begin at $2. */
export function pageLoader<Row extends object>(db: Database, statement: Omit<ListStatement<Row>, "of"> & { of(parent: string): string }, request: PageRequest): DataLoader<string, Page<Row>> {
  const loadRows = (ids: readonly string[], asked: Asked) => {
    const values: unknown[] = [ids, ...statement.values];
    const text = `select parent.id as "parentId", found.* from unnest($1::uuid[]) parent (id) cross join lateral (${pageText(statement, asked, values)}) found`;
    return readRows(statement.selected, text, (text) => db.rows<Row & { parentId: string }>(text, values));
  };
  return new DataLoader(async (ids) => {
    const lists = ids.map((id) => ({ ...statement, of: statement.of(id) }));
    const asked = lists.map((list) => attempt(() => checkPageRequest(list, request)));
    // A cursor is of one of the lists at most; without one, all are asked for the same.
    const first = asked.find((each) => !(each instanceof Error)) as Asked | undefined;
    const rows = first ? Map.groupBy(await loadRows(ids.filter((_, index) => !(asked[index] instanceof Error)), first), ({ parentId }) => parentId) : new Map<string, Row[]>();
    return ids.map((id, index) => {
      const each = asked[index]!;
      return each instanceof Error ? each : pageOf(lists[index]!, each, rows.get(id) ?? []);
    });
  });
}

function attempt<Result>(work: () => Result): Result | Error {
  try {
    return work();
  } catch (error) {
    return error as Error;
  }
}

type Asked = { size: number; backward: boolean; after: Place | null; before: Place | null };

/** The statement of a page; its own values go behind those that are there. The size is part of the text, as the plan depends on it. */
function pageText<Row>({ select, from, keys: [at, id], keyType = "timestamptz", selected }: Omit<ListStatement<Row>, "of">, { size, backward, after, before }: Asked, values: unknown[]): string {
  const placeholder = (value: unknown) => `$${values.push(value)}`;
  const bound = (sign: string, place: Place | null) => (place ? ` and (${at}, ${id}) ${sign} (${placeholder(place.at)}::${keyType}, ${placeholder(place.id)}::uuid)` : "");
  const ascending = keyType === "text";
  const range = bound(ascending ? ">" : "<", after) + bound(ascending ? "<" : ">", before);
  const direction = ascending === backward ? "desc" : "asc";
  return `select ${select} ${from}${range} order by ${at} ${direction}, ${id} ${direction} limit ${(selected?.pageInfo ?? true) ? size + 1 : size}`;
}

function pageOf<Row>({ list, of, place }: Pick<ListStatement<Row>, "list" | "of" | "place">, { size, backward, after, before }: Pick<Asked, "size"> & Partial<Asked>, rows: Row[]): Page<Row> {
  const more = rows.length > size;
  const nodes = more ? rows.slice(0, size) : rows;
  if (backward) nodes.reverse();
  let name: string | undefined;
  const cursor = (node: Row | undefined) => (node === undefined ? null : cursorOf((name ??= nameOf(list, of)), place(node)));
  return {
    nodes,
    // Cursors are written only where somebody asks for them: mostly nobody does.
    get edges() {
      return nodes.map((node) => ({ node, cursor: cursor(node)! }));
    },
    get pageInfo() {
      return {
        hasNextPage: backward ? before != null : more,
        hasPreviousPage: backward ? more : after != null,
        startCursor: cursor(nodes[0]),
        endCursor: cursor(nodes.at(-1)),
      };
    },
  };
}

/** The first page of a list whose rows were read with something else: one more than the size when there are more. */
export function firstPage<Row>(statement: Pick<ListStatement<Row>, "list" | "of" | "place">, { first }: PageRequest, rows: Row[]): Page<Row> {
  return pageOf(statement, { size: first ?? defaultPageSize }, rows);
}

/** How many are asked for. Throws BAD_USER_INPUT for first and last at once, and for a size there is not. */
export function sizeOfPage({ first, last }: PageRequest, { usual, most } = { usual: defaultPageSize, most: maximumPageSize }): number {
  if (first != null && last != null) throw badInput("Give first or last, not both.");
  for (const [name, value] of Object.entries({ first, last })) if (value != null && (value < 0 || value > most)) throw badInput(`${name} must be between 0 and ${most}.`);
  return first ?? last ?? usual;
}

function checkPageRequest<Row>({ list, of, keyType = "timestamptz" }: ListStatement<Row>, request: PageRequest): Asked {
  const { last, after, before } = request;
  return {
    size: sizeOfPage(request),
    backward: last != null,
    after: after == null ? null : placeOf(nameOf(list, of), keyType, after, "after"),
    before: before == null ? null : placeOf(nameOf(list, of), keyType, before, "before"),
  };
}

/** Short, as it stands in every cursor. */
const nameOf = (list: string, of: string | undefined) => (of === undefined ? list : `${list}-${createHash("sha256").update(of).digest("base64url").slice(0, 8)}`);

function cursorOf(name: string, { at, id }: Place): string {
  return Buffer.from(`${name}:${typeof at === "string" ? at : Number(at)}:${id}`).toString("base64url");
}

function placeOf(list: string, keyType: KeyType, cursor: string, argument: string): Place {
  const [name, key, id, ...rest] = Buffer.from(cursor, "base64url").toString().split(":");
  const at = keyType === "text" ? textOf(key) : keyType === "float8" ? numberOf(key) : timeOf(key);
  if (name !== list || rest.length || at === null || !validate(id)) throw badInput(`${argument} is not a cursor of this list.`);
  return { at, id: id! };
}

const textOf = (key: string | undefined) => (key && !key.includes("\0") && key.isWellFormed() ? key : null);

function numberOf(key: string | undefined): number | null {
  const number = Number(key || NaN);
  return Number.isFinite(number) ? number : null;
}

/** Years that PostgreSQL, JavaScript and people write alike; a story is of none before or after. */
const [earliest, latest] = [Date.parse("0001-01-01T00:00:00Z"), Date.parse("9999-12-31T00:00:00Z")];

function timeOf(key: string | undefined): Date | null {
  const time = Number(key || NaN);
  return time >= earliest && time <= latest ? new Date(time) : null;
}
