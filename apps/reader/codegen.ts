import { createHash } from "node:crypto";
import type { CodegenConfig } from "@graphql-codegen/cli";
import { type DocumentNode, Kind } from "graphql";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const config: CodegenConfig = {
  schema: "../../packages/schema/public.graphql",
  documents: "src/graphql/*.graphql",
  silent: true,
  generates: {
    "src/graphql/generated/": {
      preset: "client",
      // Pages hold no texts of operations, but their hashes; the texts stand in persisted-documents.json, for the API and for our server.
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: "replaceDocumentWithHash", hashAlgorithm: sha256 },
        onExecutableDocumentNode: ({ definitions }: DocumentNode) => ({ name: definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)?.name?.value }),
      },
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        useTypeImports: true,
        // Without it every union and interface carries __typename only where an operation asks for it.
        skipTypename: true,
        defaultScalarType: "unknown",
        scalars: { ID: "string", DateTime: "string" },
      },
    },
  },
};
export default config;
