import { graphql } from "../../graphql/generated/gql.ts";

export const recommendedStoriesQuery = graphql(`
  query RecommendedStories($id: ID!, $language: String!) {
    newsroomArticle(id: $id) {
      recommendations(first: 10, language: $language) {
        edges {
          score relation
          node { id headline status section { name } }
          reasons { kind text contribution }
        }
      }
    }
  }
`);
