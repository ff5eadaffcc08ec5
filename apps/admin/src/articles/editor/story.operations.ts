import { graphql } from "../../graphql/generated/gql.ts";

export const editedStory = graphql(`
  fragment EditedStory on Article {
    id version status headline standfirst slug path url publishedAt changedAt document agencyCredit wordCount
    viewerMayUpdate viewerMayPublish
    publicationProblems { code field message }
    createdBy { name }
    edition { code creditLine }
    section { id }
    topics { id name }
    credits { role contributor { id name } }
    dateline { place agency }
    sources { name }
    heroImage { alt caption credit image { id url width height } }
    pinned { id headline status promotion }
    excluded { id headline status }
    promotion
    linked { id headline status }
    translations { id headline status edition { code name language direction } }
    body { ... on ImageBlock { key image { id url } } }
  }
`);

export const storyQuery = graphql(`query EditedStoryById($id: ID!) { newsroomArticle(id: $id) { ...EditedStory } }`);

export const createMutation = graphql(`
  mutation CreateStory($input: CreateArticleInput!) {
    createArticle(input: $input) {
      __typename
      ... on ArticlePayload { article { ...EditedStory } userErrors { code field message } }
      ... on EditConflict { message current { ...EditedStory } }
    }
  }
`);

export const updateMutation = graphql(`
  mutation UpdateStory($input: UpdateArticleInput!) {
    updateArticle(input: $input) {
      __typename
      ... on ArticlePayload { article { ...EditedStory } userErrors { code field message } }
      ... on EditConflict { message current { ...EditedStory } }
    }
  }
`);

export const publishMutation = graphql(`
  mutation PublishStory($input: PublishArticleInput!) {
    publishArticle(input: $input) {
      __typename
      ... on ArticlePayload { article { ...EditedStory } userErrors { code field message } }
      ... on EditConflict { message current { ...EditedStory } }
    }
  }
`);

export const unpublishMutation = graphql(`
  mutation UnpublishStory($input: PublishArticleInput!) {
    unpublishArticle(input: $input) {
      __typename
      ... on ArticlePayload { article { ...EditedStory } userErrors { code field message } }
      ... on EditConflict { message current { ...EditedStory } }
    }
  }
`);
