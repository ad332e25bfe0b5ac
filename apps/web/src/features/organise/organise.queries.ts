import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

export const DraftPersonFields = graphql(`
  fragment DraftPersonFields on DraftPerson @_unmask {
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
  }
`);
export const DraftSessionFields = graphql(
  `
    fragment DraftSessionFields on DraftSession @_unmask {
      id
      slug
      kind
      titles {
        language
        text
        direction
      }
      descriptions {
        language
        text
        direction
      }
      startsAt
      endsAt
      durationMinutes
      status
      subForumId
      initiativeSlug
      languages
      revision
      publishedRevision
      appearances {
        personId
        role
        fromLanguage
        toLanguage
        person {
          ...DraftPersonFields
        }
        invitation {
          id
          status
          email
        }
      }
    }
  `,
  [DraftPersonFields],
);
export const OrganisedSummits = graphql(`
  query OrganisedSummits {
    organisedSummits {
      id
      slug
      isReleased
      titles {
        language
        text
        direction
      }
      timeZone
      startsAt
      startsOn
      endsOn
      toDo {
        sessions
        unreleasedSessions
        hasUnreleasedFrame
        unansweredInvitations
      }
    }
  }
`);
/** What the frame of every organiser's page knows of its summit. */
export const FramedSummit = graphql(`
  query FramedSummit($slug: String!) {
    draftSummit(slug: $slug) {
      id
      slug
      isReleased
      titles {
        language
        text
        direction
      }
      timeZone
      startsAt
      endsAt
      languages
      subForums {
        id
        slug
        titles {
          language
          text
          direction
        }
        position
        colour
      }
    }
  }
`);
export const DraftProgramme = graphql(
  `
    query DraftProgramme($slug: String!, $after: String) {
      draftSummit(slug: $slug) {
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
        availabilities {
          personId
          startsAt
          endsAt
        }
        record {
          initiatives {
            slug
            titles {
              language
              text
              direction
            }
          }
        }
        subForums {
          id
          slug
          titles {
            language
            text
            direction
          }
          position
          colour
        }
        sessions(first: 100, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...DraftSessionFields
          }
        }
      }
    }
  `,
  [DraftSessionFields],
);
export const FindPeople = graphql(
  `
    query FindPeople($search: String!) {
      draftPeople(search: $search, first: 8) {
        nodes {
          ...DraftPersonFields
        }
      }
    }
  `,
  [DraftPersonFields],
);
export const SaveResultFields = graphql(
  `
    fragment SaveResultFields on SaveSessionResult @_unmask {
      __typename
      ... on SessionSaved {
        session {
          ...DraftSessionFields
        }
      }
      ... on PersonBusy {
        person {
          names {
            language
            text
            direction
          }
        }
        otherSession {
          titles {
            language
            text
            direction
          }
          startsAt
          endsAt
        }
      }
      ... on OutsideSummit {
        startsAt
        endsAt
      }
      ... on StaleRevision {
        current {
          ...DraftSessionFields
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  `,
  [DraftSessionFields],
);
export const CreateSession = graphql(
  `
    mutation CreateSession($summitId: ID!, $input: SessionInput!) {
      createSession(summitId: $summitId, input: $input) {
        ...SaveResultFields
      }
    }
  `,
  [SaveResultFields],
);
export const UpdateSession = graphql(
  `
    mutation UpdateSession($id: ID!, $revision: Int!, $input: SessionInput!) {
      updateSession(id: $id, revision: $revision, input: $input) {
        ...SaveResultFields
      }
    }
  `,
  [SaveResultFields],
);
export const MoveSession = graphql(
  `
    mutation MoveSession($id: ID!, $revision: Int!, $slot: SlotInput) {
      moveSession(id: $id, revision: $revision, slot: $slot) {
        ...SaveResultFields
      }
    }
  `,
  [SaveResultFields],
);
export const DeleteSession = graphql(
  `
    mutation DeleteSession($id: ID!, $revision: Int!) {
      deleteSession(id: $id, revision: $revision) {
        __typename
        ... on SessionDeleted {
          id
        }
        ... on StaleRevision {
          current {
            ...DraftSessionFields
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [DraftSessionFields],
);
export const PublishSession = graphql(
  `
    mutation PublishSession($id: ID!, $revision: Int!) {
      publishSession(id: $id, revision: $revision) {
        ...SaveResultFields
      }
    }
  `,
  [SaveResultFields],
);
export const CancelSession = graphql(
  `
    mutation CancelSession($id: ID!, $revision: Int!) {
      cancelSession(id: $id, revision: $revision) {
        ...SaveResultFields
      }
    }
  `,
  [SaveResultFields],
);
export const SavePerson = graphql(
  `
    mutation SavePerson($input: PersonInput!) {
      savePerson(input: $input) {
        __typename
        ... on PersonSaved {
          person {
            ...DraftPersonFields
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [DraftPersonFields],
);
export const Invite = graphql(`
  mutation Invite($sessionId: ID!, $personId: ID!, $role: AppearanceRole!, $email: String!) {
    inviteToSession(sessionId: $sessionId, personId: $personId, role: $role, email: $email) {
      __typename
      ... on InvitationSent {
        url
        invitation {
          id
          status
          email
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const WithdrawInvitation = graphql(`
  mutation WithdrawInvitation($id: ID!) {
    withdrawInvitation(id: $id) {
      __typename
      ... on InvitationWithdrawn {
        invitation {
          id
          status
          email
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export type OrganisedSummit = NonNullable<ResultOf<typeof FramedSummit>['draftSummit']>;
export type DraftSummit = NonNullable<ResultOf<typeof DraftProgramme>['draftSummit']>;
export type DraftSession = ResultOf<typeof DraftSessionFields>;
export type DraftPerson = ResultOf<typeof DraftPersonFields>;
export type Invitation = NonNullable<DraftSession['appearances'][number]['invitation']>;
export type SaveResult = ResultOf<typeof SaveResultFields>;
export type SessionRefusal = Exclude<SaveResult, { __typename: 'SessionSaved' }>;
export type SessionInput = VariablesOf<typeof CreateSession>['input'];
export type SessionKind = DraftSession['kind'];
export type AppearanceRole = DraftSession['appearances'][number]['role'];
