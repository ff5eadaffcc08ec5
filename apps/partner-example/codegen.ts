import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../../packages/schema/public.graphql",
  documents: "src/site.ts",
  silent: true,
  emitLegacyCommonJSImports: false,
  importExtension: ".ts",
  generates: {
    "src/graphql/generated/": { preset: "client", presetConfig: { fragmentMasking: false }, config: { documentMode: "string", useTypeImports: true, enumsAsTypes: true, scalars: { ID: "string", DateTime: "string" } } },
  },
};
export default config;
