import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

/** A session's page: the session itself, and enough of the agenda to say what comes before and after it. */
export const SessionPageQuery = graphql(
  `
    query SessionPage($summit: String!, $session: String!) {
      summit(slug: $summit) {
        id
        slug
        title {
          ...TextFields
        }
        timeZone
        languages
        calendarUrl
        sessions(first: 200) {
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
export type AgendaItem = SessionSummit['sessions']['nodes'][number];

export const IssueRoomPass = graphql(`
  mutation IssueRoomPass($sessionId: ID!, $displayName: String) {
    answer: issueRoomPass(sessionId: $sessionId, displayName: $displayName) {
      __typename
      ... on RoomPass {
        token
        expiresAt
        participantId
        chatUrl
        mediaUrl
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
