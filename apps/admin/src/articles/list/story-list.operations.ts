import { graphql } from "../../graphql/generated/gql.ts";

export const storyListQuery = graphql(`
  query NewsroomArticles($filter: NewsroomArticlesFilter, $first: Int, $last: Int, $after: String, $before: String) {
    newsroomArticles(filter: $filter, first: $first, last: $last, after: $after, before: $before) {
      totalCount
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      nodes {
        id headline status changedAt publishedAt url viewCount
        edition { code name direction language }
        section { name }
        createdBy { name }
        credits { role contributor { name } }
      }
    }
  }
`);
