import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

const AuthorFields = graphql(
  `
    fragment DraftAuthorFields on DraftAuthor @_unmask {
      name
      country
      organisation {
        ...TextFields
      }
      isViewer
    }
  `,
  [TextFields],
);

export const TalkQuery = graphql(
  `
    query InitiativeTalk($id: ID!) {
      initiativeTalk(initiativeId: $id) {
        comments {
          id
          articleId
          author {
            ...DraftAuthorFields
          }
          text
          writtenAt
          isSettled
        }
        amendments {
          id
          kind
          articleId
          language
          against
          text
          note
          author {
            ...DraftAuthorFields
          }
          proposedAt
          state
          reason
          isMoved
        }
        versions {
          number
          name
          savedAt
          titles {
            language
            text
            direction
          }
          articles {
            id
            number
            texts {
              language
              text
              direction
            }
          }
        }
      }
    }
  `,
  [AuthorFields],
);
export const CommentInitiative = graphql(`
  mutation CommentInitiative($id: ID!, $articleId: ID, $text: String!) {
    commentInitiative(initiativeId: $id, articleId: $articleId, text: $text) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const SettleComment = graphql(`
  mutation SettleInitiativeComment($id: ID!, $commentId: ID!) {
    settleInitiativeComment(initiativeId: $id, commentId: $commentId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const ProposeAmendment = graphql(`
  mutation ProposeAmendment($input: AmendmentInput!) {
    proposeAmendment(input: $input) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const WithdrawAmendment = graphql(`
  mutation WithdrawAmendment($id: ID!, $amendmentId: ID!) {
    withdrawAmendment(initiativeId: $id, amendmentId: $amendmentId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const DecideAmendment = graphql(`
  mutation DecideAmendment($id: ID!, $amendmentId: ID!, $decision: AmendmentDecision!, $reason: String) {
    decideAmendment(initiativeId: $id, amendmentId: $amendmentId, decision: $decision, reason: $reason) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);

export type Talk = NonNullable<ResultOf<typeof TalkQuery>['initiativeTalk']>;
export type Author = ResultOf<typeof AuthorFields>;
export type Comment = Talk['comments'][number];
export type Amendment = Talk['amendments'][number];
export type AmendmentInput = VariablesOf<typeof ProposeAmendment>['input'];
export type AmendmentDecision = VariablesOf<typeof DecideAmendment>['decision'];
