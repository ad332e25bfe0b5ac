import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';
import { EditedPersonFields } from '../person-form/index.js';

const ProfileFields = graphql(
  `
    fragment ProfileFields on Profile @_unmask {
      person {
        ...EditedPersonFields
      }
      summit {
        id
        slug
        titles {
          language
          text
          direction
        }
        timeZone
        startsAt
        endsAt
        languages
      }
      appearances {
        sessionId
        sessionSlug
        sessionTitles {
          language
          text
          direction
        }
        role
        startsAt
        endsAt
      }
      missing
      savedAt
      availabilityStatedAt
      availability {
        startsAt
        endsAt
      }
      technicalCheck {
        camera
        microphone
        network
        roundTripMs
        uploadKbps
        checkedAt
      }
    }
  `,
  [EditedPersonFields],
);
export const ProfileQuery = graphql(
  `
    query Profile($summit: String!) {
      profile(summitSlug: $summit) {
        ...ProfileFields
      }
    }
  `,
  [ProfileFields],
);
export const SaveProfile = graphql(
  `
    mutation SaveProfile($summit: String!, $revision: Int!, $input: PersonInput!) {
      saveProfile(summitSlug: $summit, revision: $revision, input: $input) {
        __typename
        ... on PersonSaved {
          person {
            ...EditedPersonFields
          }
        }
        ... on StalePerson {
          current {
            ...EditedPersonFields
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [EditedPersonFields],
);
export const StateAvailability = graphql(
  `
    mutation StateAvailability($summit: String!, $spans: [AvailabilitySpanInput!]!) {
      stateAvailability(summitSlug: $summit, spans: $spans) {
        __typename
        ... on Profile {
          ...ProfileFields
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [ProfileFields],
);
export const RecordTechnicalCheck = graphql(
  `
    mutation RecordTechnicalCheck($summit: String!, $input: TechnicalCheckInput!) {
      recordTechnicalCheck(summitSlug: $summit, input: $input) {
        __typename
        ... on Profile {
          ...ProfileFields
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [ProfileFields],
);
export type Profile = ResultOf<typeof ProfileFields>;
export type TechnicalCheckInput = VariablesOf<typeof RecordTechnicalCheck>['input'];
