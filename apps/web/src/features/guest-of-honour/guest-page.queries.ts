import { TextFields, TranslationFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

export const GuestPageQuery = graphql(
  `
    query GuestPage($slug: String!) {
      guestPageOf(summitSlug: $slug) {
        __typename
        ... on GuestPage {
          id
          summitSlug
          summitTitle {
            ...TextFields
          }
          country
          introduction {
            ...TextFields
          }
          message {
            ...TextFields
          }
          messages {
            ...TranslationFields
          }
          messageBy {
            id
            slug
            name {
              ...TextFields
            }
            title {
              ...TextFields
            }
            photoUrl
          }
          session {
            id
            slug
            title {
              ...TextFields
            }
            startsAt
            endsAt
          }
          people {
            id
            slug
            name {
              ...TextFields
            }
            names {
              ...TranslationFields
            }
            title {
              ...TextFields
            }
            photoUrl
          }
          invitation {
            ...TextFields
          }
          invitationUrl
        }
        ... on RecalledGuestPage {
          recalledAt
          reason
        }
        ... on Refusal {
          code
        }
      }
      summit(slug: $slug) {
        id
        timeZone
      }
    }
  `,
  [TextFields, TranslationFields],
);
const KeptFields = graphql(
  `
    fragment KeptGuestFields on KeptGuestPage @_unmask {
      id
      revision
      state
      country
      introductions {
        ...TranslationFields
      }
      messages {
        ...TranslationFields
      }
      messagePersonId
      sessionId
      invitations {
        ...TranslationFields
      }
      invitationUrl
      people
    }
  `,
  [TranslationFields],
);
export const GuestDeskQuery = graphql(
  `
    query GuestPageDesk($summitId: ID!, $slug: String!) {
      guestPageDesk(summitId: $summitId) {
        page {
          ...KeptGuestFields
        }
      }
      draftSummit(slug: $slug) {
        id
        guestOfHonour {
          country
        }
      }
    }
  `,
  [KeptFields],
);
export const SaveGuestPage = graphql(`
  mutation SaveGuestPage($summitId: ID!, $revision: Int!, $input: GuestPageInput!) {
    answer: saveGuestPage(summitId: $summitId, revision: $revision, input: $input) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const RemoveGuestPage = graphql(`
  mutation RemoveGuestPage($summitId: ID!) {
    answer: removeGuestPage(summitId: $summitId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);

export type GuestPage = Extract<ResultOf<typeof GuestPageQuery>['guestPageOf'], { __typename: 'GuestPage' }>;
export type KeptGuestPage = ResultOf<typeof KeptFields>;
export type GuestPageInput = VariablesOf<typeof SaveGuestPage>['input'];
