import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

const ExcerptFields = graphql(`
  fragment ExcerptFields on SearchExcerpt @_unmask {
    text {
      text
      language
      direction
      isFallback
    }
    matches {
      start
      end
    }
  }
`);

export const Search = graphql(
  `
    query Search($query: String!, $summitSlug: String, $first: Int!) {
      search(query: $query, summitSlug: $summitSlug, first: $first) {
        totalCount
        nodes {
          kind
          id
          path
          datedOn
          summitSlug
          summitTitle {
            text
            language
            direction
            isFallback
          }
          title {
            ...ExcerptFields
          }
          excerpt {
            ...ExcerptFields
          }
          session {
            kind
            startsAt
            endsAt
            status
          }
          person {
            country
            title {
              text
              language
              direction
              isFallback
            }
          }
        }
      }
    }
  `,
  [ExcerptFields],
);
export type Hit = ResultOf<typeof Search>['search']['nodes'][number];
export type Excerpt = ResultOf<typeof ExcerptFields>;
