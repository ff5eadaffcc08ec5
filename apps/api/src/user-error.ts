/** Input somebody can mend: thrown inside a service, answered in the payload's userErrors. */
export class InvalidInput extends Error {
  readonly errors: { code: string; field: string[] | null; message: string }[];

  constructor(code: string, field: string[] | null, message: string);
  constructor(errors: InvalidInput["errors"]);
  constructor(first: string | InvalidInput["errors"], field: string[] | null = null, message = "") {
    const errors = typeof first === "string" ? [{ code: first, field, message }] : first;
    super(errors.map((error) => error.message).join(" "));
    this.errors = errors;
  }
}

/** What the work gives and no errors, or nothing and what is to be mended first. Failures that are nobody's input go on. */
export async function orUserErrors<Result>(work: () => Promise<Result>): Promise<{ done: Result | null; userErrors: InvalidInput["errors"] }> {
  try {
    return { done: await work(), userErrors: [] };
  } catch (error) {
    if (error instanceof InvalidInput) return { done: null, userErrors: error.errors };
    throw error;
  }
}
