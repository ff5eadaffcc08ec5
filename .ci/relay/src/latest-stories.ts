import { graphql } from "relay-runtime";

/** A list that loads more of itself: of the query, of a Node, and of a Node backwards. */
export const latestStories = graphql`
  fragment latestStories on Query @argumentDefinitions(edition: { type: "String!" }, count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) @refetchable(queryName: "latestStoriesNextQuery") {
    articles(edition: $edition, first: $count, after: $cursor) @connection(key: "latestStories_articles") {
      edges {
        node {
          id
          ...latestStories_story
        }
      }
    }
  }
`;

export const story = graphql`
  fragment latestStories_story on Article @refetchable(queryName: "latestStoriesStoryQuery") {
    headline
    publishedAt
    section {
      name
    }
    recommendations(first: 5) {
      edges {
        score
        node {
          headline
        }
      }
    }
  }
`;
