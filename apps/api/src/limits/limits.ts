/**
 * What one operation may ask for; how the numbers were found is in docs/decisions/0013. The reader's dearest page costs some 2,900,
 * its deepest is 7 deep, and no operation of ours has an alias. A subscription is carried out anew with each event. Spreads of fragments
 * and repeated fields are counted before a document is validated, which takes their squares.
 */
export const limits = { cost: 10_000, depth: 12, aliases: 30, spreads: 100, repeats: 50, subscriptionCost: 1_000, leastSubscriptionCost: 50 };

/**
 * What may be spent in a minute, in the same unit as the cost of an operation; how the numbers were found is in docs/decisions/0018.
 * One address has ten times what the site's dearest page costs, a key a hundred times.
 */
export const allowances = { address: 30_000, key: 300_000, seconds: 60 };
export type Allowances = typeof allowances;

/** What a request costs that never came to be an operation: text that is no GraphQL, a field that is not there, a key that is not known. */
export const costOfFailure = 50;

/** Tokens of a document, beyond which it is not even parsed: what validation takes grows with the square of them. */
export const mostTokens = 4_000;

/** Characters of a document. Comments are no tokens, and what is remembered of a document holds all of its text. */
export const mostCharacters = 100_000;

/** How long a persisted query is remembered. */
export const persistedQuerySeconds = 86_400;

/** Of a request to the public schema. */
export const mostBytes = 2_000_000;
