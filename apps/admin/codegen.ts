import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../../packages/schema/editorial.graphql",
  documents: ["src/**/*.ts", "!src/graphql/generated/**"],
  silent: true,
  generates: {
    "src/graphql/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        useTypeImports: true,
        defaultScalarType: "unknown",
        scalars: { ID: "string", DateTime: "string", StoryBody: "@warta/story-body#StoryBody" },
      },
    },
  },
};
export default config;
