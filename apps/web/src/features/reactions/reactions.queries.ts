import { graphql } from '../../clients/graphql/graphql.js';

export const SwitchReactions = graphql(`
  mutation SwitchReactions($sessionId: ID!, $areOn: Boolean!) {
    switchReactions(sessionId: $sessionId, areOn: $areOn) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);

export const ReactionsOfSession = graphql(`
  query ReactionsOfSession($sessionId: ID!) {
    sessionReactions(sessionId: $sessionId) {
      totals {
        kind
        count
      }
      minutes {
        startsAt
        counts {
          count
        }
      }
    }
  }
`);
