import { graphql } from "../../graphql/generated/gql.ts";

export const topicsQuery = graphql(`query TopicSearch($edition: String!, $search: String!) { newsroomTopics(edition: $edition, search: $search) { id name } }`);

export const createTopicMutation = graphql(`
  mutation CreateTopic($input: CreateTopicInput!) { createTopic(input: $input) { topic { id name } userErrors { code field message } } }
`);

export const contributorsQuery = graphql(`query ContributorSearch($search: String!) { newsroomContributors(search: $search) { id name } }`);

export const createContributorMutation = graphql(`
  mutation CreateContributor($input: CreateContributorInput!) { createContributor(input: $input) { contributor { id name } userErrors { code field message } } }
`);
