import { graphql } from "../graphql/generated/gql.ts";

export const viewerQuery = graphql(`query Viewer { viewer { id name role } }`);

export const signInMutation = graphql(`
  mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { id name role } userErrors { code message } } }
`);

export const signOutMutation = graphql(`mutation SignOut { signOut { signedOut } }`);
