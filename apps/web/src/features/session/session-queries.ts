import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

/** A session's page, as small as it can be: picture and sound wait for it. */
export const SessionPageQuery = graphql(
  `
    query SessionPage($summit: String!, $session: String!) {
      summit(slug: $summit) {
        id
        state
        slug
        title {
          ...TextFields
        }
        timeZone
        languages
        place {
          ...TextFields
        }
        calendarUrl
        session(slug: $session) {
          id
          slug
          kind
          title {
            ...TextFields
          }
          description {
            ...TextFields
          }
          startsAt
          endsAt
          status
          stageStatus
          languages
          subForum {
            title {
              ...TextFields
            }
            colour
          }
          appearances {
            role
            fromLanguage
            toLanguage
            person {
              id
              slug
              name {
                ...TextFields
              }
              title {
                ...TextFields
              }
              country
              photoUrl
            }
          }
        }
      }
    }
  `,
  [TextFields],
);
export type SessionSummit = NonNullable<ResultOf<typeof SessionPageQuery>['summit']>;
export type SessionDetails = NonNullable<SessionSummit['session']>;

/** Enough of the agenda to say what comes before and after a session. */
export const AgendaQuery = graphql(
  `
    query SessionAgenda($summit: String!) {
      summit(slug: $summit) {
        id
        sessions(first: 250) {
          nodes {
            id
            slug
            title {
              ...TextFields
            }
            startsAt
            endsAt
            status
          }
        }
      }
    }
  `,
  [TextFields],
);

export const IssueRoomPass = graphql(`
  mutation IssueRoomPass($sessionId: ID!, $displayName: String) {
    answer: issueRoomPass(sessionId: $sessionId, displayName: $displayName) {
      __typename
      ... on RoomPass {
        token
        participantId
        chatUrl
        mediaUrl
        iceServers {
          urls
          username
          credential
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
