import { graphql } from "../../graphql/generated/gql.ts";

export const recommendationReportQuery = graphql(`
  query RecommendationReport($edition: String!, $days: Int!) {
    recommendationReport(edition: $edition, days: $days) {
      stories withRelated offered followed
      places { place shown followed }
      comparison { since places { place variant shown followed } }
      unoffered(first: 10) { nodes { ...UnofferedStory } pageInfo { hasNextPage endCursor } }
    }
  }
`);

export const unofferedStoriesQuery = graphql(`
  query UnofferedStories($edition: String!, $days: Int!, $after: String) {
    recommendationReport(edition: $edition, days: $days) {
      unoffered(first: 20, after: $after) { nodes { ...UnofferedStory } pageInfo { hasNextPage endCursor } }
    }
  }
`);

export const unofferedStory = graphql(`fragment UnofferedStory on Article { id headline publishedAt section { name } }`);
