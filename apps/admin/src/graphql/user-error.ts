/** What the API found wrong with an input; `field` is the path to it, null when it is no single one. */
export type UserError = { code: string; field?: string[] | null; message: string };
