import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

/** For the organisers of a summit; `null` and none for everybody else. */
export const SummitMessagingQuery = graphql(`
  query SummitMessaging($summitId: ID!) {
    summitMessaging(summitId: $summitId) {
      allowsDirectMessages
      previewHosts
    }
    directReports(summitId: $summitId) {
      id
      reporterName
      reportedName
      reason
      reportedAt
      messages {
        isOfReported
        text
        postedAt
      }
    }
  }
`);
export type Messaging = NonNullable<ResultOf<typeof SummitMessagingQuery>['summitMessaging']>;
export type Report = ResultOf<typeof SummitMessagingQuery>['directReports'][number];

export const SetSummitMessaging = graphql(`
  mutation SetSummitMessaging($summitId: ID!, $rules: SummitMessagingInput!) {
    answer: setSummitMessaging(summitId: $summitId, rules: $rules) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const SettleDirectReport = graphql(`
  mutation SettleDirectReport($id: ID!) {
    answer: settleDirectReport(id: $id) {
      ... on Refusal {
        code
      }
    }
  }
`);
