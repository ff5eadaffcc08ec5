import { validate } from "uuid";
import type { Database } from "../database.ts";
import { badInput } from "../errors.ts";

export const defaultPageSize = 20;
export const maximumPageSize = 100;

/** Relay's arguments, as a client sends them. */
export type PageRequest = { first?: number | null; after?: string | null; last?: number | null; before?: string | null };

/** A place in a list sorted by time and then id, newest first. */
export type Place = { at: Date; id: string };

export type Page<Row> = {
  edges: { node: Row; cursor: string }[];
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
};

/** A list in SQL. `select` must give the row's sort key as the columns named in `place`. */
export type ListStatement<Row> = {
  /** Part of the cursors, so that a cursor of another list is refused. */
  list: string;
  select: string;
  /** from … where …, with $1… for `values`. */
  from: string;
  values: unknown[];
  /** The columns of the sort key: a time and an id. */
  keys: [at: string, id: string];
  place(row: Row): Place;
};

/** One page by key: reads one row more than asked for to know whether there is a next page, never counts or skips rows. */
export async function readPage<Row extends object>(db: Database, statement: ListStatement<Row>, request: PageRequest): Promise<Page<Row>> {
  const { size, backward, after, before } = checkPageRequest(statement.list, request);
  const values = [...statement.values];
  const placeholder = (value: unknown) => `$${values.push(value)}`;
  const [at, id] = statement.keys;
  const bound = (sign: string, place: Place | null) =>
    place ? ` and (${at}, ${id}) ${sign} (${placeholder(place.at)}::timestamptz, ${placeholder(place.id)}::uuid)` : "";
  const range = bound("<", after) + bound(">", before);
  const direction = backward ? "asc" : "desc";
  const rows = await db.rows<Row>(
    `select ${statement.select} ${statement.from}${range} order by ${at} ${direction}, ${id} ${direction} limit ${placeholder(size + 1)}`,
    values,
  );
  const more = rows.length > size;
  const nodes = rows.slice(0, size);
  if (backward) nodes.reverse();
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(statement.list, statement.place(node)) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: backward ? before !== null : more,
      hasPreviousPage: backward ? more : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function checkPageRequest(list: string, { first, after, last, before }: PageRequest) {
  if (first != null && last != null) throw badInput("Give first or last, not both.");
  for (const [name, value] of Object.entries({ first, last }))
    if (value != null && (value < 0 || value > maximumPageSize)) throw badInput(`${name} must be between 0 and ${maximumPageSize}.`);
  return {
    size: first ?? last ?? defaultPageSize,
    backward: last != null,
    after: after == null ? null : placeOf(list, after, "after"),
    before: before == null ? null : placeOf(list, before, "before"),
  };
}

function cursorOf(list: string, { at, id }: Place): string {
  return Buffer.from(`${list}:${at.getTime()}:${id}`).toString("base64url");
}

/** Years that PostgreSQL, JavaScript and people write alike; a story is of none before or after. */
const [earliest, latest] = [Date.parse("0001-01-01T00:00:00Z"), Date.parse("9999-12-31T00:00:00Z")];

function placeOf(list: string, cursor: string, argument: string): Place {
  const [name, milliseconds, id, ...rest] = Buffer.from(cursor, "base64url").toString().split(":");
  const at = new Date(Number(milliseconds || NaN));
  const ours = name === list && !rest.length && at.getTime() >= earliest && at.getTime() <= latest && validate(id);
  if (!ours) throw badInput(`${argument} is not a cursor of this list.`);
  return { at, id: id! };
}
