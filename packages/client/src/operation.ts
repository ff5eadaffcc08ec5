/**
 * An operation with the types of its data and variables, as GraphQL Code Generator makes it (client preset, `documentMode: "string"`);
 * a plain text is one too, whose data are `any`.
 */
export type Operation<Data, Variables> = { toString(): string; __apiType?: (variables: Variables) => Data };

/** Left out where there is nothing to give. */
export type VariablesOf<Variables> = [{}] extends [Variables] ? [variables?: Variables] : [variables: Variables];

export type WartaErrorDetail = { message: string; path?: (string | number)[]; extensions?: { code?: string } & Record<string, unknown> };

/** The API refused an operation, or answered it with errors. */
export class WartaError extends Error {
  override readonly name = "WartaError";
  /** Of the first error, such as BAD_USER_INPUT or RATE_LIMITED; programs look at this, messages may be reworded. */
  readonly code: string;
  /** Of the HTTP answer. */
  readonly status: number;
  readonly errors: WartaErrorDetail[];
  /** What was answered all the same: the fields that did not fail. */
  readonly data: unknown;

  constructor(status: number, errors: WartaErrorDetail[], data: unknown = null) {
    super(errors[0]?.message ?? `The API answered with ${status}.`);
    this.code = errors[0]?.extensions?.code ?? "NO_ANSWER";
    this.status = status;
    this.errors = errors;
    this.data = data;
  }
}

type Answer = { data?: unknown; errors?: WartaErrorDetail[] };

/** The data of an answer; whatever else came is a WartaError. */
export async function dataOf(response: Response): Promise<unknown> {
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (answer.errors?.length || answer.data == null) throw new WartaError(response.status, answer.errors ?? [], answer.data);
  return answer.data;
}
