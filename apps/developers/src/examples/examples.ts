export type Example = {
  /** By which addresses name it. */
  name: string;
  title: string;
  /** What it shows, in a sentence or two. */
  about: string;
  query: string;
  /** JSON set out over lines; empty when it takes none. */
  variables: string;
};

const files = import.meta.glob<string>("./*.graphql", { query: "?raw", import: "default", eager: true });

/** In the order of their files' numbers. */
export const examples: Example[] = Object.entries(files)
  .toSorted(([one], [other]) => one.localeCompare(other))
  .map(([path, text]) => readExample(path, text));

export function findExample(name: string): Example | undefined {
  return examples.find((example) => example.name === name);
}

/** A file begins with comments: its title, what it shows, and `# variables: {…}` if it takes any. */
export function readExample(path: string, text: string): Example {
  const lines = text.trimEnd().split("\n");
  const from = lines.findIndex((line) => !line.startsWith("#"));
  const comments = lines.slice(0, from).map((line) => line.replace(/^#\s?/, ""));
  const [title = "", ...rest] = comments.filter((line) => !line.startsWith("variables:"));
  const variables = comments.find((line) => line.startsWith("variables:"))?.slice("variables:".length);
  return {
    name: /\d+-(.*)\.graphql$/.exec(path)![1]!,
    title,
    about: rest.join(" "),
    query: `${lines.slice(from).join("\n").trim()}\n`,
    variables: variables ? JSON.stringify(JSON.parse(variables), null, 2) : "",
  };
}
