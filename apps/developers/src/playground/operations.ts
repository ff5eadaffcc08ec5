import { Kind, parse } from "graphql";

/** A named operation, and where it begins and ends in its document. */
export type Operation = { name: string; from: number; to: number };

/** The operations one may choose among: those of a document that has several, in its order; none of any other. */
export function operationsIn(query: string): Operation[] {
  try {
    const operations = parse(query).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [{ name: definition.name.value, from: definition.loc!.start, to: definition.loc!.end }] : [],
    );
    return operations.length > 1 ? operations : [];
  } catch {
    return [];
  }
}

/** The operation that stands at a place of the document, or that begins next after it. */
export function operationAt(operations: Operation[], place: number): string | undefined {
  return operations.find(({ to }) => place <= to)?.name;
}

/** Whether there is anything to be carried out: a document of fragments alone is none. */
export function hasOperation(query: string): boolean {
  try {
    return parse(query, { noLocation: true }).definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  } catch {
    // The server says what is wrong with it.
    return query.trim() !== "";
  }
}
