import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

const EmbargoFields = graphql(`
  fragment EmbargoFields on Embargo @_unmask {
    kind
    objectId
    state
    path
    releasesAt
    sessionId
    sessionMoment
    missingLanguages
    languagesToName
    releasedAt
    recalledAt
    recallReason
    maySchedule
  }
`);
const EmbargoAnswer = graphql(
  `
    fragment EmbargoAnswer on EmbargoResult @_unmask {
      __typename
      ... on EmbargoChanged {
        embargo {
          ...EmbargoFields
        }
      }
      ... on Refusal {
        code
      }
    }
  `,
  [EmbargoFields],
);
export const EmbargoQuery = graphql(
  `
    query EmbargoOf($kind: EmbargoKind!, $objectId: ID!) {
      embargo(kind: $kind, objectId: $objectId) {
        ...EmbargoFields
      }
    }
  `,
  [EmbargoFields],
);
/** What a release can go with. */
export const SessionsToRelease = graphql(`
  query SessionsToRelease($slug: String!) {
    draftSummit(slug: $slug) {
      id
      sessions(first: 100) {
        nodes {
          id
          status
          startsAt
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
export const ReleaseNow = graphql(
  `
    mutation ReleaseNow($kind: EmbargoKind!, $objectId: ID!, $missingLanguages: [String!]) {
      releaseObject(kind: $kind, objectId: $objectId, missingLanguages: $missingLanguages) {
        ...EmbargoAnswer
      }
    }
  `,
  [EmbargoAnswer],
);
export const ScheduleRelease = graphql(
  `
    mutation ScheduleRelease(
      $kind: EmbargoKind!
      $objectId: ID!
      $when: ReleaseWhenInput!
      $missingLanguages: [String!]
    ) {
      scheduleRelease(kind: $kind, objectId: $objectId, when: $when, missingLanguages: $missingLanguages) {
        ...EmbargoAnswer
      }
    }
  `,
  [EmbargoAnswer],
);
export const UnscheduleRelease = graphql(
  `
    mutation UnscheduleRelease($kind: EmbargoKind!, $objectId: ID!) {
      unscheduleRelease(kind: $kind, objectId: $objectId) {
        ...EmbargoAnswer
      }
    }
  `,
  [EmbargoAnswer],
);
export const RecallObject = graphql(
  `
    mutation RecallObject($kind: EmbargoKind!, $objectId: ID!, $reason: String!) {
      recallObject(kind: $kind, objectId: $objectId, reason: $reason) {
        ...EmbargoAnswer
      }
    }
  `,
  [EmbargoAnswer],
);

export type Embargo = NonNullable<ResultOf<typeof EmbargoQuery>['embargo']>;
export type EmbargoAnswerOf = ResultOf<typeof EmbargoAnswer>;
export type EmbargoKind = VariablesOf<typeof EmbargoQuery>['kind'];
export type ReleaseWhen = VariablesOf<typeof ScheduleRelease>['when'];
