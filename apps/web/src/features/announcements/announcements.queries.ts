import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

export const ShownAnnouncements = graphql(
  `
    query ShownAnnouncements($summitId: ID, $sessionId: ID) {
      announcements(summitId: $summitId, sessionId: $sessionId) {
        id
        importance
        text {
          ...TextFields
        }
        link
      }
    }
  `,
  [TextFields],
);

const OrganisedFields = graphql(`
  fragment OrganisedFields on OrganisedAnnouncement @_unmask {
    id
    scope
    sessionId
    importance
    texts {
      language
      text
      direction
    }
    link
    startsAt
    endsAt
    state
  }
`);
export const AnnouncementDesk = graphql(
  `
    query AnnouncementDesk($summitId: ID!, $sessionId: ID) {
      announcementDesk(summitId: $summitId, sessionId: $sessionId) {
        mayReachEverybody
        announcements {
          ...OrganisedFields
        }
      }
    }
  `,
  [OrganisedFields],
);
export const Announce = graphql(`
  mutation Announce($input: AnnouncementInput!) {
    announce(input: $input) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const WithdrawAnnouncement = graphql(`
  mutation WithdrawAnnouncement($id: ID!) {
    withdrawAnnouncement(id: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
/** Where an announcement can go. */
export const AnnouncedSessions = graphql(`
  query AnnouncedSessions($slug: String!) {
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
          startsAt
          status
        }
      }
    }
  }
`);

export type OrganisedAnnouncement = ResultOf<typeof OrganisedFields>;
export type AnnouncementInput = VariablesOf<typeof Announce>['input'];
export type AnnouncedSession = NonNullable<
  ResultOf<typeof AnnouncedSessions>['draftSummit']
>['sessions']['nodes'][number];
