import { TextFields, TranslationFields } from '../../clients/graphql/fragments.js';
import { RegisterFields } from '../outcomes/index.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';
import { HeadlineFields } from '../news/index.js';

const SessionFields = graphql(
  `
    fragment SessionFields on Session @_unmask {
      id
      slug
      kind
      title {
        ...TextFields
      }
      startsAt
      endsAt
      status
      stageStatus
      languages
      initiativeSlug
      subForum {
        id
      }
      appearances {
        role
        person {
          id
          name {
            ...TextFields
          }
        }
      }
    }
  `,
  [TextFields],
);

/** Everything public about one summit: a page that scrolls, so one request. */
export const SummitQuery = graphql(
  `
    query Summit($slug: String!, $first: Int!) {
      initiativesOut(summitSlug: $slug) {
        id
        slug
        isRecalled
        signatureCount
        titles {
          ...TranslationFields
        }
      }
      newsArticles(summitSlug: $slug, first: 4) {
        nodes {
          ...NewsHeadlineFields
        }
      }
      summit(slug: $slug) {
        id
        state
        slug
        title {
          ...TextFields
        }
        titles {
          ...TranslationFields
        }
        theme {
          ...TextFields
        }
        themes {
          ...TranslationFields
        }
        format
        place {
          ...TextFields
        }
        timeZone
        startsOn
        endsOn
        dateNote {
          ...TextFields
        }
        languages
        isRehearsal
        organisers {
          id
          name {
            ...TextFields
          }
          country
        }
        guestOfHonour {
          country
          reason {
            ...TextFields
          }
        }
        subForums {
          id
          slug
          title {
            ...TextFields
          }
          position
          colour
        }
        sessions(first: $first) {
          nodes {
            ...SessionFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        people(first: $first) {
          nodes {
            id
            slug
            name {
              ...TextFields
            }
            names {
              ...TranslationFields
            }
            title {
              ...TextFields
            }
            organisation {
              id
              name {
                ...TextFields
              }
            }
            country
            photoUrl
          }
          totalCount
        }
        delegations {
          id
          country
          organisation {
            id
            name {
              ...TextFields
            }
          }
          members {
            isHead
            person {
              id
              slug
              name {
                ...TextFields
              }
              title {
                ...TextFields
              }
              photoUrl
            }
          }
        }
        initiatives {
          slug
          title {
            ...TextFields
          }
          titles {
            ...TranslationFields
          }
          signatoriesAbout
          signatoriesNote {
            ...TextFields
          }
          countriesNamed
          callsFor {
            ...TextFields
          }
        }
        outcomes {
          kind
          title {
            ...TextFields
          }
        }
        outcomeRegister {
          ...RegisterFields
        }
        guestPage {
          country
        }
        carbon {
          platform
          entry {
            ...TextFields
          }
          scenes {
            ...TextFields
          }
          steps {
            ...TextFields
          }
          rules {
            ...TextFields
          }
          functions {
            ...TextFields
          }
        }
        participants {
          ...TextFields
        }
        news {
          language
          date
        }
        registration {
          state
        }
        version
        versions {
          number
          name
          releasedAt
          changelog {
            ...TextFields
          }
        }
        calendarUrl
      }
    }
  `,
  [TextFields, TranslationFields, SessionFields, RegisterFields, HeadlineFields],
);

/** The sessions behind the first page, for the rare summit that has more. */
export const MoreSessionsQuery = graphql(
  `
    query MoreSessions($slug: String!, $first: Int!, $after: String!) {
      summit(slug: $slug) {
        id
        sessions(first: $first, after: $after) {
          nodes {
            ...SessionFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [SessionFields],
);

/** Most sessions and people of one answer; the API gives no more. */
export const PAGE_SIZE = 250;

export type Summit = NonNullable<ResultOf<typeof SummitQuery>['summit']>;
export type AgendaSession = ResultOf<typeof SessionFields>;
export type SubForum = Summit['subForums'][number];
export type SummitPerson = Summit['people']['nodes'][number];
export type Initiative = Summit['initiatives'][number];
/** One that was signed here and released, or recalled since. */
export type InitiativeOut = ResultOf<typeof SummitQuery>['initiativesOut'][number];
