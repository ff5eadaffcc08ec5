/** The pages in the order in which they are read; the reference and the playground stand among them. */
export const siteMap = [
  { path: "/developers", title: "Start in five minutes", short: "Start" },
  { path: "/developers/recipes", title: "Recipes", short: "Recipes" },
  { path: "/developers/reference", title: "Reference", short: "Reference" },
  { path: "/developers/requests", title: "Requests and answers", short: "Requests" },
  { path: "/developers/limits", title: "Limits", short: "Limits" },
  { path: "/developers/errors", title: "Errors", short: "Errors" },
  { path: "/playground", title: "Playground", short: "Playground" },
] as const;

export const typePath = (name: string): string => `/developers/reference/${name}`;
