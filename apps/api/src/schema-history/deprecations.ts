import { type DirectiveNode, getDirectiveValues, GraphQLDeprecatedDirective, parse, visit } from "graphql";

/** Why something will go, and the last day (YYYY-MM-DD) on which it is there for certain; null when the reason names none. */
export type Deprecation = { reason: string; removedAfter: string | null };

/** All that a schema deprecates, by Type.field, Type.field.argument or Enum.VALUE. */
export function deprecations(sdl: string): Map<string, Deprecation> {
  const found = new Map<string, Deprecation>();
  visit(parse(sdl), {
    Directive(directive, _key, _parent, _path, ancestors) {
      const deprecation = deprecationOf({ directives: [directive] });
      const names = ancestors.flatMap((node) => ("name" in node && node.name ? [node.name.value] : []));
      if (deprecation) found.set(names.join("."), deprecation);
    },
  });
  return found;
}

export function deprecationOf(node: { directives?: readonly DirectiveNode[] }): Deprecation | null {
  const reason = getDirectiveValues(GraphQLDeprecatedDirective, node)?.["reason"];
  if (typeof reason !== "string") return null;
  return { reason, removedAfter: /\buse .+; removed after (\d{4}-\d\d-\d\d)\.?$/i.exec(reason)?.[1] ?? null };
}
