import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql } from '../../clients/graphql/graphql.js';

export const SummitChatQuery = graphql(
  `
    query SummitChat($slug: String!) {
      summit(slug: $slug) {
        id
        slug
        title {
          ...TextFields
        }
      }
    }
  `,
  [TextFields],
);

export const IssueSummitRoomPass = graphql(`
  mutation IssueSummitRoomPass($summitId: ID!) {
    answer: issueSummitRoomPass(summitId: $summitId) {
      __typename
      ... on RoomPass {
        token
        chatUrl
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
