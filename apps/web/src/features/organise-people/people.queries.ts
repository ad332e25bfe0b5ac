import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';
import { EditedPersonFields } from '../person-form/index.js';

const NameFields = graphql(`
  fragment ListedPersonFields on DraftPerson @_unmask {
    id
    slug
    names {
      language
      text
      direction
    }
    titles {
      language
      text
      direction
    }
    country
    organisationName
    photoUrl
    changedByPersonAt
    summitIds
    mayEdit
  }
`);
const InvitationStateFields = graphql(`
  fragment InvitationStateFields on Invitation @_unmask {
    id
    status
    email
    sentAt
    answeredAt
    declineReason
    remindedAt
  }
`);
export const ParticipantsQuery = graphql(
  `
    query Participants($slug: String!) {
      draftSummit(slug: $slug) {
        id
        participants {
          person {
            ...ListedPersonFields
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
            invitation {
              ...InvitationStateFields
            }
          }
          missing
          profileSavedAt
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
      }
    }
  `,
  [NameFields, InvitationStateFields],
);
export const DirectoryQuery = graphql(
  `
    query Directory($search: String!, $summitId: ID, $after: String) {
      draftPeople(search: $search, summitId: $summitId, first: 40, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ListedPersonFields
        }
      }
    }
  `,
  [NameFields],
);
export const PersonToEdit = graphql(
  `
    query PersonToEdit($id: ID!) {
      draftPerson(id: $id) {
        ...EditedPersonFields
        mayEdit
      }
    }
  `,
  [EditedPersonFields],
);
export const DelegationFields = graphql(
  `
    fragment DelegationFields on DraftDelegation @_unmask {
      id
      organisation {
        id
        names {
          language
          text
          direction
        }
      }
      country
      members {
        isHead
        person {
          ...ListedPersonFields
        }
      }
      revision
    }
  `,
  [NameFields],
);
export const DelegationsQuery = graphql(
  `
    query Delegations($slug: String!) {
      draftSummit(slug: $slug) {
        id
        delegations {
          ...DelegationFields
        }
      }
    }
  `,
  [DelegationFields],
);
export const SaveDelegation = graphql(
  `
    mutation SaveDelegation($summitId: ID, $id: ID, $revision: Int, $input: DelegationInput!) {
      saveDelegation(summitId: $summitId, id: $id, revision: $revision, input: $input) {
        __typename
        ... on DelegationSaved {
          delegation {
            ...DelegationFields
          }
        }
        ... on StaleDelegation {
          current {
            ...DelegationFields
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [DelegationFields],
);
export const DeleteDelegation = graphql(`
  mutation DeleteDelegation($id: ID!) {
    deleteDelegation(id: $id) {
      __typename
      ... on Refusal {
        code
        message
      }
    }
  }
`);
export const InviteToSession = graphql(`
  mutation InvitePerson($sessionId: ID!, $personId: ID!, $role: AppearanceRole!, $email: String!) {
    inviteToSession(sessionId: $sessionId, personId: $personId, role: $role, email: $email) {
      __typename
      ... on InvitationSent {
        url
        invitation {
          id
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
export const RemindInvitation = graphql(
  `
    mutation RemindInvitation($id: ID!) {
      remindInvitation(id: $id) {
        __typename
        ... on InvitationReminded {
          invitation {
            ...InvitationStateFields
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [InvitationStateFields],
);
export const RemindPending = graphql(`
  mutation RemindPending($summitId: ID!) {
    remindPendingInvitations(summitId: $summitId) {
      __typename
      ... on InvitationsReminded {
        remindedCount
        skippedCount
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
export const CreateInvitationLink = graphql(`
  mutation CreateInvitationLink($id: ID!) {
    createInvitationLink(id: $id) {
      __typename
      ... on InvitationLink {
        url
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
export const WithdrawInvitation = graphql(
  `
    mutation WithdrawPersonInvitation($id: ID!) {
      withdrawInvitation(id: $id) {
        __typename
        ... on InvitationWithdrawn {
          invitation {
            ...InvitationStateFields
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [InvitationStateFields],
);

export type Participant = NonNullable<ResultOf<typeof ParticipantsQuery>['draftSummit']>['participants'][number];
export type ParticipantAppearance = Participant['appearances'][number];
export type Invitation = NonNullable<ParticipantAppearance['invitation']>;
export type ListedPerson = ResultOf<typeof NameFields>;
export type Delegation = ResultOf<typeof DelegationFields>;
