import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

const DelegationFields = graphql(
  `
    fragment DraftingDelegationFields on DraftingDelegation @_unmask {
      id
      country
      organisation {
        ...TextFields
      }
      members {
        names {
          language
          text
          direction
        }
        hasAccount
      }
      linkMadeAt
      joined {
        userId
        name
        email
        joinedAt
        hasCome
      }
    }
  `,
  [TextFields],
);
const ChangedFields = graphql(`
  fragment DelegationChangedFields on DraftingDelegationResult @_unmask {
    __typename
    ... on DraftingDelegationSaved {
      url
    }
    ... on Refusal {
      code
    }
  }
`);

export const DelegationsQuery = graphql(
  `
    query DraftingDelegations($summitId: ID!) {
      draftingDelegations(summitId: $summitId) {
        ...DraftingDelegationFields
      }
    }
  `,
  [DelegationFields],
);
export const MakeLink = graphql(
  `
    mutation MakeDraftingLink($delegationId: ID!) {
      makeDraftingLink(delegationId: $delegationId) {
        ...DelegationChangedFields
      }
    }
  `,
  [ChangedFields],
);
export const WithdrawLink = graphql(
  `
    mutation WithdrawDraftingLink($delegationId: ID!) {
      withdrawDraftingLink(delegationId: $delegationId) {
        ...DelegationChangedFields
      }
    }
  `,
  [ChangedFields],
);
export const RemoveDelegate = graphql(
  `
    mutation RemoveInitiativeDelegate($delegationId: ID!, $userId: ID!) {
      removeInitiativeDelegate(delegationId: $delegationId, userId: $userId) {
        ...DelegationChangedFields
      }
    }
  `,
  [ChangedFields],
);
export const InvitationQuery = graphql(
  `
    query DraftingInvitation($token: String!) {
      draftingInvitation(token: $token) {
        summit {
          slug
          titles {
            language
            text
            direction
          }
        }
        country
        organisation {
          ...TextFields
        }
        joinedAs
        initiatives {
          id
          titles {
            language
            text
            direction
          }
        }
      }
    }
  `,
  [TextFields],
);
export const JoinDelegation = graphql(`
  mutation JoinDelegation($token: String!, $name: String!) {
    joinDelegation(token: $token, name: $name) {
      __typename
      ... on DelegationJoined {
        initiatives {
          id
          titles {
            language
            text
            direction
          }
        }
      }
      ... on Refusal {
        code
      }
    }
  }
`);

export const AskToJoin = graphql(`
  mutation AskToJoinDelegation($token: String!, $name: String!, $email: String!) {
    askToJoinDelegation(token: $token, name: $name, email: $email) {
      __typename
      ... on DelegateMailed {
        email
      }
      ... on Refusal {
        code
      }
    }
  }
`);

export type Delegation = ResultOf<typeof DelegationFields>;
export type Invitation = NonNullable<ResultOf<typeof InvitationQuery>['draftingInvitation']>;
