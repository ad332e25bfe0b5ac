import { graphql } from '../../clients/graphql/graphql.js';

export const StarredSessionsQuery = graphql(`
  query StarredSessions {
    starredSessions {
      sessionIds
    }
  }
`);

export const StarSession = graphql(`
  mutation StarSession($sessionId: ID!, $isStarred: Boolean!) {
    answer: starSession(sessionId: $sessionId, isStarred: $isStarred) {
      __typename
      ... on StarredSessions {
        sessionIds
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
