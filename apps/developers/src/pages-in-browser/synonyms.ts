/** What other APIs call what these pages call by another name; in lower case and the singular. */
export const synonyms: Readonly<Record<string, readonly string[]>> = {
  pagination: ["page forward", "page by page"],
  paging: ["page forward", "page by page"],
  paginate: ["page forward", "page by page"],
  authentication: ["keys", "authorization"],
  authenticate: ["keys", "authorization"],
  login: ["keys", "authorization"],
  token: ["keys", "authorization"],
  typescript: ["typed client"],
  sdk: ["typed client"],
  library: ["typed client"],
  thumbnail: ["rendition", "picture"],
  photo: ["picture", "heroimage"],
  locale: ["edition", "language"],
  i18n: ["edition", "language"],
  author: ["contributor", "credit"],
  byline: ["contributor", "credit"],
  category: ["section"],
  tag: ["topic"],
  popular: ["most read", "mostread"],
  trending: ["most read", "mostread"],
  quota: ["allowance", "rate_limited"],
  throttling: ["allowance", "rate_limited"],
  sse: ["server-sent"],
  realtime: ["live", "subscription"],
  subscribe: ["subscription"],
  versioning: ["change log", "deprecated"],
  deprecation: ["change log", "deprecated"],
};

/** What says nothing of what is looked for: all of it is an API. They count only when nothing else was typed. */
export const emptyWords: ReadonlySet<string> = new Set(["api", "graphql", "a", "an", "the", "of", "to", "in", "for", "how", "do", "i"]);
