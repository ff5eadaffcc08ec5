import { graphql } from "relay-runtime";

export const sectionPage = graphql`
  query sectionPageQuery($section: ID!, $edition: String!) {
    node(id: $section) {
      ...sectionPage_stories @alias
      ...sectionPage_before @alias
    }
    ...latestStories @arguments(edition: $edition, count: 10)
  }
`;

export const stories = graphql`
  fragment sectionPage_stories on Section @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) @refetchable(queryName: "sectionPageNextQuery") {
    articles(first: $count, after: $cursor) @connection(key: "sectionPage_articles") {
      edges {
        node {
          ...latestStories_story
        }
      }
    }
  }
`;

export const before = graphql`
  fragment sectionPage_before on Topic @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) @refetchable(queryName: "sectionPageBeforeQuery") {
    articles(last: $count, before: $cursor) @connection(key: "sectionPage_before_articles") {
      edges {
        node {
          headline
        }
      }
    }
  }
`;
