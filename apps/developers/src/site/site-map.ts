/** The pages in the order in which they are read; the reference and the playground stand among them. */
export const siteMap = [
  { path: "/developers", title: "Start" },
  { path: "/developers/recipes", title: "Recipes" },
  { path: "/playground", title: "Playground" },
  { path: "/developers/reference", title: "Reference" },
  { path: "/developers/requests", title: "Requests" },
  { path: "/developers/live", title: "Live" },
  { path: "/developers/webhooks", title: "Webhooks" },
  { path: "/developers/client", title: "Typed client" },
  { path: "/developers/keys", title: "Keys" },
  { path: "/developers/limits", title: "Limits" },
  { path: "/developers/errors", title: "Errors" },
  { path: "/developers/changes", title: "Change log" },
] as const;

export const typePath = (name: string): string => `/developers/reference/${name}`;
