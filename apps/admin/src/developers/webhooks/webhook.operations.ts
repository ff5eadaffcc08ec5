import { graphql } from "../../graphql/generated/gql.ts";

export const listedWebhook = graphql(`fragment ListedWebhook on Webhook { id url events edition { code name } state failingSince lastDelivery { attemptedAt responseStatus failure } }`);

export const delivery = graphql(`
  fragment Delivery on WebhookDelivery { id messageId event state attempts createdAt attemptedAt nextAttemptAt duration requestBody responseStatus responseText failure }
`);

export const webhooksQuery = graphql(`query Webhooks { webhooks { ...ListedWebhook } }`);

export const webhookQuery = graphql(`
  query Webhook($id: ID!, $after: String) {
    webhook(id: $id) { ...ListedWebhook createdAt createdBy { name } deliveries(first: 20, after: $after) { nodes { ...Delivery } pageInfo { hasNextPage endCursor } } }
  }
`);

export const createWebhookMutation = graphql(`
  mutation CreateWebhook($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } secret userErrors { code field message } } }
`);

export const updateWebhookMutation = graphql(`
  mutation UpdateWebhook($input: UpdateWebhookInput!) { updateWebhook(input: $input) { webhook { ...ListedWebhook } userErrors { code field message } } }
`);

export const rotateWebhookSecretMutation = graphql(`
  mutation RotateWebhookSecret($input: WebhookInput!) { rotateWebhookSecret(input: $input) { secret userErrors { code field message } } }
`);

export const removeWebhookMutation = graphql(`
  mutation RemoveWebhook($input: WebhookInput!) { removeWebhook(input: $input) { userErrors { code field message } } }
`);

export const testWebhookMutation = graphql(`
  mutation TestWebhook($input: WebhookInput!) { testWebhook(input: $input) { delivery { ...Delivery } userErrors { code field message } } }
`);

export const redeliverWebhookMutation = graphql(`
  mutation RedeliverWebhook($input: RedeliverWebhookInput!) { redeliverWebhook(input: $input) { delivery { ...Delivery } userErrors { code field message } } }
`);
