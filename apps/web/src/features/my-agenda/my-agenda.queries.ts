import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

export const MyAgendaQuery = graphql(
  `
    query MyAgenda {
      myAgenda {
        entries {
          summit {
            id
            slug
            title {
              ...TextFields
            }
            timeZone
          }
          session {
            id
            slug
            title {
              ...TextFields
            }
            startsAt
            endsAt
            status
            stageStatus
          }
        }
        registeredSummits {
          id
          slug
          title {
            ...TextFields
          }
        }
        isOfBrowser
        hasAppearances
        links {
          kind
          issuedAt
        }
      }
    }
  `,
  [TextFields],
);
export type MyAgenda = ResultOf<typeof MyAgendaQuery>['myAgenda'];
export type CalendarLink = MyAgenda['links'][number];

export const IssueCalendarLink = graphql(`
  mutation IssueCalendarLink($kind: CalendarLinkKind!) {
    answer: issueCalendarLink(kind: $kind) {
      __typename
      ... on CalendarLinkIssued {
        link {
          kind
          issuedAt
        }
        url
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const RevokeCalendarLink = graphql(`
  mutation RevokeCalendarLink($kind: CalendarLinkKind!) {
    revokeCalendarLink(kind: $kind) {
      links {
        kind
        issuedAt
      }
    }
  }
`);
