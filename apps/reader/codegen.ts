import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../../packages/schema/public.graphql",
  documents: "src/graphql/*.graphql",
  silent: true,
  generates: {
    "src/graphql/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        useTypeImports: true,
        // Without it every union and interface carries __typename only where an operation asks for it.
        skipTypename: true,
        defaultScalarType: "unknown",
        scalars: { ID: "string", DateTimeISO: "string" },
      },
    },
  },
};
export default config;
