import { graphql } from "../../graphql/generated/gql.ts";

export const apiKeysQuery = graphql(`
  query ApiKeys($after: String) {
    apiKeys(first: 50, after: $after) {
      nodes { id name beginning scopes createdAt createdBy { name } revokedAt revokedBy { name } lastUsedAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const createApiKeyMutation = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      secret
      apiKey { id name beginning scopes createdAt createdBy { name } revokedAt revokedBy { name } lastUsedAt }
      userErrors { code field message }
    }
  }
`);

export const revokeApiKeyMutation = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      apiKey { id name beginning scopes createdAt createdBy { name } revokedAt revokedBy { name } lastUsedAt }
      userErrors { code field message }
    }
  }
`);
