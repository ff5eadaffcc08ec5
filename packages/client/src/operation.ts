/**
 * An operation with the types of its data and variables, as GraphQL Code Generator makes it (client preset, `documentMode: "string"`);
 * a plain text is one too, whose data are `any`.
 */
export type Operation<Data, Variables> = { toString(): string; __apiType?: (variables: Variables) => Data };

/** What decides where a definition begins: texts and comments, which may hold anything, names, and brackets. */
const tokens = /"""(?:\\"""|(?!\\?""")[^])*"""|"(?:\\.|[^"\\\n\r])*"|#[^\n\r]*|[_A-Za-z]\w*|[{}()[\]]/g;

/**
 * Whether one of the document's operations is a mutation: a definition begins with its kind, at the start and after each selection in
 * braces that is in nothing else. It does not matter which of several operations is meant: `ask` names none, and then the API carries out none.
 */
export function hasMutation(document: string): boolean {
  let [depth, isStart] = [0, true];
  for (const [token] of document.matchAll(tokens)) {
    if (/^["#]/.test(token)) continue;
    if (isStart && token === "mutation") return true;
    if ("{([".includes(token)) depth++;
    else if ("})]".includes(token)) depth--;
    isStart = depth === 0 && token === "}";
  }
  return false;
}

/** Of one call. */
export type CallOptions = {
  /** Ends this call, which then throws the signal's reason. */
  signal?: AbortSignal | undefined;
};

/** Variables are left out where there is nothing to give. */
export type ArgumentsOf<Variables> = [{}] extends [Variables] ? [variables?: Variables, options?: CallOptions] : [variables: Variables, options?: CallOptions];

/** What GraphQL answers, or tells of one event. */
export type Result = { data?: unknown; errors?: WartaErrorDetail[] };

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

/** An HTTP answer, read to its end. */
export type Answer = { status: number; headers: Headers; body: string };

export const readAnswer = async (response: Response): Promise<Answer> => ({ status: response.status, headers: response.headers, body: await response.text() });

/** The data of an answer; whatever else came is a WartaError. */
export function dataOf(answer: Answer): unknown {
  const { data, errors } = resultIn(answer);
  if (errors?.length || data == null) throw refusalOf(answer);
  return data;
}

export function refusalOf(answer: Answer): WartaError {
  const { data, errors = [] } = resultIn(answer);
  return new WartaError(answer.status, errors, data);
}

/** Nothing, where it is not from the API itself, such as a proxy's page of an error. */
function resultIn({ body }: Answer): Result {
  try {
    return (JSON.parse(body) as Result | null) ?? {};
  } catch {
    return {};
  }
}
