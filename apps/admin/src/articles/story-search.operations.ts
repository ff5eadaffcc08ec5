import { graphql } from "../graphql/generated/gql.ts";

export const storySearchQuery = graphql(`
  query StorySearch($filter: NewsroomArticlesFilter!) {
    newsroomArticles(filter: $filter, first: 8) { nodes { id headline status promotion changedAt publishedAt edition { code } } }
  }
`);
