import { TranslationFields } from '../../../clients/graphql/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../../clients/graphql/graphql.js';
import { CapacityFields, SignatureFields, SignedTextFields } from '../signing.queries.js';

const SigningInvitationFields = graphql(
  `
    fragment SigningInvitationFields on SigningInvitation @_unmask {
      names {
        ...TranslationFields
      }
      titles {
        ...TranslationFields
      }
      capacity {
        ...CapacityFields
      }
      summitTitles {
        ...TranslationFields
      }
      text {
        ...SignedTextFields
      }
      isOpen
      hasPasskey
      expiresAt
      publishedPath
      signature {
        ...SignatureFields
      }
    }
  `,
  [TranslationFields, CapacityFields, SignedTextFields, SignatureFields],
);
/** What the link of a mail is for. */
export const InvitationQuery = graphql(
  `
    query SigningInvitation($token: String!) {
      signingInvitation(token: $token) {
        __typename
        ... on SigningInvitation {
          ...SigningInvitationFields
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [SigningInvitationFields],
);
export const OpenSitting = graphql(`
  mutation OpenSigningSitting($token: String!) {
    openSigning(token: $token) {
      __typename
      ... on SigningSitting {
        sitting
        endsAt
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const AskToRegisterPasskey = graphql(`
  mutation AskToRegisterPasskey($sitting: String!) {
    askToRegisterPasskey(sitting: $sitting) {
      __typename
      ... on PasskeyOptions {
        options
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const RegisterPasskey = graphql(`
  mutation RegisterPasskey($sitting: String!, $answer: String!) {
    registerPasskey(sitting: $sitting, answer: $answer) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const AskPasskeyToDecide = graphql(`
  mutation AskPasskeyToDecide($input: DecisionInput!) {
    askPasskeyToDecide(input: $input) {
      __typename
      ... on PasskeyOptions {
        options
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const Decide = graphql(
  `
    mutation DecideInitiative($input: DecisionInput!, $passkey: String) {
      decideInitiative(input: $input, passkey: $passkey) {
        __typename
        ... on InitiativeDecided {
          signature {
            ...SignatureFields
          }
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [SignatureFields],
);

export type Invitation = ResultOf<typeof SigningInvitationFields>;
export type DecisionInput = VariablesOf<typeof Decide>['input'];
