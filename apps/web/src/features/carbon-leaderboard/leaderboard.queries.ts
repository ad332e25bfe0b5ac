import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

const StandingFields = graphql(`
  fragment StandingFields on CarbonStanding @_unmask {
    id
    rank
    name
    grams
  }
`);

const BoardFields = graphql(
  `
    fragment BoardFields on CarbonLeaderboard @_unmask {
      people
      grams
      attendees
      share
      isDemonstration
      mayRemoveNames
      standings(first: $first) {
        nodes {
          ...StandingFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  `,
  [StandingFields],
);
export type Board = ResultOf<typeof BoardFields>;
export type Standing = ResultOf<typeof StandingFields>;

export const SummitBoard = graphql(
  `
    query SummitBoard($slug: String!, $first: Int!) {
      summit(slug: $slug) {
        id
        slug
        title {
          ...TextFields
        }
      }
      carbonLeaderboard(summit: $slug) {
        ...BoardFields
      }
    }
  `,
  [BoardFields, TextFields],
);

export const BoardOfAll = graphql(
  `
    query BoardOfAll($first: Int!) {
      carbonLeaderboard {
        ...BoardFields
      }
    }
  `,
  [BoardFields],
);

export const MoreStandings = graphql(
  `
    query MoreStandings($slug: String, $first: Int!, $after: String!) {
      carbonLeaderboard(summit: $slug) {
        standings(first: $first, after: $after) {
          nodes {
            ...StandingFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [StandingFields],
);

export const SharedStanding = graphql(
  `
    query SharedStanding($slug: String, $id: ID!) {
      carbonLeaderboard(summit: $slug) {
        standing(id: $id) {
          ...StandingFields
        }
      }
    }
  `,
  [StandingFields],
);

const RankFields = graphql(`
  fragment RankFields on CarbonRank @_unmask {
    id
    grams
    name
    isNameRemoved
    summit
    rank
    rankOfAll
    listed
    isDemonstration
  }
`);
export type Rank = ResultOf<typeof RankFields>;

export const OwnRank = graphql(
  `
    query OwnRank($orderToken: String!) {
      carbonRank(orderToken: $orderToken) {
        ...RankFields
      }
    }
  `,
  [RankFields],
);

export const ChangeName = graphql(
  `
    mutation ChangeName($orderToken: String!, $name: String) {
      nameOnCarbonLeaderboard(orderToken: $orderToken, name: $name) {
        __typename
        ...RankFields
        ... on Refusal {
          code
        }
      }
    }
  `,
  [RankFields],
);

export const RemoveName = graphql(`
  mutation RemoveName($id: ID!) {
    removeCarbonName(id: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
