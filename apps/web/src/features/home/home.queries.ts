import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

/** The list of summits without their programmes: those that are over need none. */
export const SummitsQuery = graphql(
  `
    query Summits($first: Int!, $after: String) {
      summits(first: $first, after: $after) {
        nodes {
          id
          slug
          title {
            ...TextFields
          }
          theme {
            ...TextFields
          }
          format
          place {
            ...TextFields
          }
          timeZone
          startsOn
          endsOn
          isRehearsal
          organisers {
            id
            name {
              ...TextFields
            }
          }
          outcomes {
            kind
            title {
              ...TextFields
            }
          }
          initiatives {
            slug
            title {
              ...TextFields
            }
            signatoriesAbout
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [TextFields],
);

/** What is on and what comes next in a summit that is not over. */
export const CurrentSessionsQuery = graphql(
  `
    query CurrentSessions($slug: String!, $first: Int!) {
      summit(slug: $slug) {
        id
        state
        sessions(first: $first) {
          nodes {
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
      }
    }
  `,
  [TextFields],
);

export type ListedSummit = ResultOf<typeof SummitsQuery>['summits']['nodes'][number];
