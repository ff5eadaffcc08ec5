import { graphql } from "../graphql/generated/gql.ts";

export const pastedStoryQuery = graphql(`
  query PastedStory($edition: String!, $text: String!) {
    pastedStory(edition: $edition, text: $text) {
      headline publishedAt caption credit agencyCredit sources document
      credits { name role }
      dateline { place agency }
      report { line outcome text what why }
    }
  }
`);

export const importPastedStoryMutation = graphql(`
  mutation ImportPastedStory($input: ImportPastedStoryInput!) {
    importPastedStory(input: $input) {
      __typename
      ... on ArticlePayload { article { id } userErrors { code field message } }
      ... on EditConflict { message }
    }
  }
`);
