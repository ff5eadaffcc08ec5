import { graphql } from "../../graphql/generated/gql.ts";

export const setting = graphql(`fragment Setting on RecommendationSetting { international regional opinion freshness popularity threshold }`);

export const recommendationSettingsQuery = graphql(`
  query RecommendationSettings($edition: String!) { recommendationSettings(edition: $edition) { version a { ...Setting } b { ...Setting } } }
`);

export const updateRecommendationSettingsMutation = graphql(`
  mutation UpdateRecommendationSettings($input: UpdateRecommendationSettingsInput!) {
    updateRecommendationSettings(input: $input) {
      settings { version a { ...Setting } b { ...Setting } }
      userErrors { code field message }
    }
  }
`);
