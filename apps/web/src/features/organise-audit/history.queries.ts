import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

export const History = graphql(`
  query History($summitId: ID!, $filter: AuditFilter, $first: Int!) {
    auditEntries(summitId: $summitId, filter: $filter, first: $first) {
      totalCount
      nodes {
        id
        at
        actorName
        operation
        requestId
        action
        subject
        label
        sessionId
        personId
        mentions {
          id
          name
        }
        changes {
          field
          before
          after
        }
      }
    }
  }
`);
export const HistoryFilters = graphql(`
  query HistoryFilters($summitId: ID!, $slug: String!) {
    auditActors(summitId: $summitId) {
      id
      name
    }
    draftSummit(slug: $slug) {
      id
      sessions(first: 250) {
        nodes {
          id
          titles {
            language
            text
            direction
          }
        }
      }
    }
  }
`);
export type Entry = ResultOf<typeof History>['auditEntries']['nodes'][number];
export type HistoryFilter = NonNullable<VariablesOf<typeof History>['filter']>;
