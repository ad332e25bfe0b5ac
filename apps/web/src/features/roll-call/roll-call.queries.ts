import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

/** What can be signed in a session; null for who does not preside. */
export const SessionSigningQuery = graphql(`
  query SessionSigning($sessionId: ID!) {
    sessionSigning(sessionId: $sessionId) {
      shownId
      initiatives {
        id
        slug
        state
        titles {
          language
          text
        }
      }
    }
  }
`);
export const ChairSigningQuery = graphql(`
  query ChairSigning($initiativeId: ID!) {
    initiativeSigning(initiativeId: $initiativeId) {
      initiativeId
      state
      missingLanguages
      signatories {
        id
        names {
          language
          text
        }
        titles {
          language
          text
        }
        capacity {
          kind
          country
          institution {
            language
            text
          }
        }
        nameFlags
        state
      }
    }
  }
`);
export const ShowRollCall = graphql(`
  mutation ShowRollCall($sessionId: ID!, $initiativeId: ID!) {
    answer: showRollCall(sessionId: $sessionId, initiativeId: $initiativeId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const HideRollCall = graphql(`
  mutation HideRollCall($sessionId: ID!) {
    answer: hideRollCall(sessionId: $sessionId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const OpenSigningHere = graphql(`
  mutation OpenSigningHere($initiativeId: ID!) {
    answer: openInitiativeSigning(initiativeId: $initiativeId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const CloseSigningHere = graphql(`
  mutation CloseSigningHere($initiativeId: ID!) {
    answer: closeInitiativeSigning(initiativeId: $initiativeId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const RecordHands = graphql(`
  mutation RecordHands($initiativeId: ID!, $signatoryIds: [ID!]!, $sessionId: ID) {
    answer: recordRaisedHands(initiativeId: $initiativeId, signatoryIds: $signatoryIds, sessionId: $sessionId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const ReleaseHere = graphql(`
  mutation ReleaseHere($initiativeId: ID!, $missingLanguages: [String!]!) {
    answer: releaseInitiative(initiativeId: $initiativeId, missingLanguages: $missingLanguages) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);

export type SessionSigning = NonNullable<ResultOf<typeof SessionSigningQuery>['sessionSigning']>;
export type InitiativeToSign = SessionSigning['initiatives'][number];
export type ChairSigning = NonNullable<ResultOf<typeof ChairSigningQuery>['initiativeSigning']>;
export type AskedSignatory = ChairSigning['signatories'][number];
