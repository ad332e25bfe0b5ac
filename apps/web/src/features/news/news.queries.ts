import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

export const PictureFields = graphql(
  `
    fragment NewsPictureFields on NewsPicture @_unmask {
      id
      address
      width
      height
      credit
      description {
        ...TextFields
      }
    }
  `,
  [TextFields],
);
export const HeadlineFields = graphql(
  `
    fragment NewsHeadlineFields on NewsHeadline @_unmask {
      id
      slug
      datedOn
      languages
      title {
        ...TextFields
      }
      summary {
        ...TextFields
      }
      picture {
        ...NewsPictureFields
      }
    }
  `,
  [TextFields, PictureFields],
);

export const NewsQuery = graphql(
  `
    query NewsOfSummit($slug: String!, $language: String, $first: Int!, $after: String) {
      newsArticles(summitSlug: $slug, language: $language, first: $first, after: $after) {
        nodes {
          ...NewsHeadlineFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [HeadlineFields],
);
/** What every page of news says of its summit. */
export const NewsSummit = graphql(
  `
    query NewsSummit($slug: String!) {
      summit(slug: $slug) {
        id
        slug
        languages
        timeZone
        title {
          ...TextFields
        }
      }
    }
  `,
  [TextFields],
);
export const ArticleQuery = graphql(
  `
    query NewsArticleOf($summit: String!, $slug: String!) {
      newsArticle(summitSlug: $summit, slug: $slug) {
        __typename
        ... on NewsArticle {
          id
          slug
          datedOn
          releasedAt
          correctedAt
          title {
            ...TextFields
          }
          texts {
            language
            title
            summary
            body
          }
          pictures {
            ...NewsPictureFields
          }
        }
        ... on RecalledNewsArticle {
          reason
          releasedAt
          recalledAt
        }
      }
    }
  `,
  [TextFields, PictureFields],
);
export const PressKitQuery = graphql(
  `
    query PressKitOf($slug: String!) {
      pressKit(summitSlug: $slug) {
        archive
        boilerplates {
          language
          text
          direction
        }
        contacts {
          name
          email
          phone
          duty {
            ...TextFields
          }
        }
        pictures {
          ...NewsPictureFields
        }
      }
    }
  `,
  [TextFields, PictureFields],
);

export type Picture = ResultOf<typeof PictureFields>;
export type Headline = ResultOf<typeof HeadlineFields>;
export type Article = Extract<ResultOf<typeof ArticleQuery>['newsArticle'], { __typename: 'NewsArticle' }>;
export type RecalledArticle = Extract<
  ResultOf<typeof ArticleQuery>['newsArticle'],
  { __typename: 'RecalledNewsArticle' }
>;
export type PressKit = NonNullable<ResultOf<typeof PressKitQuery>['pressKit']>;
