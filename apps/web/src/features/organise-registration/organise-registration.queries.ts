import { TranslationFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

const DraftFormFields = graphql(
  `
    fragment DraftFormFields on DraftRegistrationForm @_unmask {
      revision
      isOpen
      opensAt
      closesAt
      capacity
      needsApproval
      fields {
        id
        kind
        labels {
          ...TranslationFields
        }
        helps {
          ...TranslationFields
        }
        isRequired
        options {
          id
          labels {
            ...TranslationFields
          }
        }
      }
    }
  `,
  [TranslationFields],
);
const RegistrationFields = graphql(`
  fragment RegistrationFields on Registration @_unmask {
    id
    arrival
    status
    name
    email
    language
    registeredAt
    checkedInAt
    answers {
      fieldId
      values
    }
  }
`);
export const DraftFormQuery = graphql(
  `
    query DraftRegistrationForm($slug: String!) {
      draftSummit(slug: $slug) {
        id
        timeZone
        languages
        registrationForm {
          ...DraftFormFields
        }
      }
    }
  `,
  [DraftFormFields],
);
export const SaveForm = graphql(
  `
    mutation SaveRegistrationForm($summitId: ID!, $revision: Int!, $input: RegistrationFormInput!) {
      saveRegistrationForm(summitId: $summitId, revision: $revision, input: $input) {
        __typename
        ... on RegistrationFormSaved {
          form {
            ...DraftFormFields
          }
        }
        ... on StaleRegistrationForm {
          current {
            ...DraftFormFields
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [DraftFormFields],
);
export const RegistrationsQuery = graphql(
  `
    query Registrations($slug: String!, $search: String, $status: RegistrationStatus, $first: Int!, $after: String) {
      draftSummit(slug: $slug) {
        id
        registrationCounts {
          pending
          confirmed
          waiting
          cancelled
          declined
          checkedIn
        }
        registrationForm {
          ...DraftFormFields
        }
        registrations(search: $search, status: $status, first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...RegistrationFields
          }
        }
      }
    }
  `,
  [DraftFormFields, RegistrationFields],
);
export const Decide = graphql(
  `
    mutation DecideRegistration($id: ID!, $decision: RegistrationDecision!) {
      decideRegistration(id: $id, decision: $decision) {
        __typename
        ... on RegistrationDecided {
          registration {
            ...RegistrationFields
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [RegistrationFields],
);
export const CheckIn = graphql(
  `
    mutation CheckIn($summitId: ID!, $code: String!) {
      checkIn(summitId: $summitId, code: $code) {
        __typename
        ... on CheckedIn {
          checkedInAt
          isRepeated
          registration {
            ...RegistrationFields
          }
        }
        ... on NotAdmitted {
          registration {
            ...RegistrationFields
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [RegistrationFields],
);

export type DraftForm = ResultOf<typeof DraftFormFields>;
export type FieldKind = DraftForm['fields'][number]['kind'];
export type FormInput = VariablesOf<typeof SaveForm>['input'];
export type Registration = ResultOf<typeof RegistrationFields>;
export type RegistrationStatus = Registration['status'];
export type Decision = VariablesOf<typeof Decide>['decision'];
export type Counts = NonNullable<ResultOf<typeof RegistrationsQuery>['draftSummit']>['registrationCounts'];

export const AttendanceQuery = graphql(
  `
    query Attendance($slug: String!) {
      draftSummit(slug: $slug) {
        id
        attendance {
          sessionId
          titles {
            ...TranslationFields
          }
          startsAt
          viewers
          registered
          peak
          meanMinutes
          medianMinutes
        }
        mediaUsage {
          sessionId
          sentBytes
          receivedBytes
          connectedSeconds
        }
      }
    }
  `,
  [TranslationFields],
);
export const WatchedByQuery = graphql(`
  query WatchedBy($slug: String!, $sessionId: ID!) {
    draftSummit(slug: $slug) {
      id
      watchedBy(sessionId: $sessionId) {
        registrationId
        name
        email
        minutes
      }
    }
  }
`);
export type SessionUsage = NonNullable<ResultOf<typeof AttendanceQuery>['draftSummit']>['mediaUsage'][number];
export type SessionAttendance = NonNullable<ResultOf<typeof AttendanceQuery>['draftSummit']>['attendance'][number];
