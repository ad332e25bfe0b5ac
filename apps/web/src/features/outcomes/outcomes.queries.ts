import { TextFields, TranslationFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

/** An outcome as a list shows it. */
export const OutcomeCardFields = graphql(
  `
    fragment OutcomeCardFields on RegisteredOutcome @_unmask {
      id
      slug
      kind
      title {
        ...TextFields
      }
      status
      amount {
        minor
        currency
      }
      agreedOn
      dueOn
      parties {
        role
        name {
          ...TextFields
        }
        country
      }
      milestones {
        dueOn
        reachedOn
      }
      follows {
        slug
        summitTitle {
          ...TextFields
        }
      }
    }
  `,
  [TextFields],
);
/** What a summit's own page shows of its register. */
export const RegisterFields = graphql(
  `
    fragment RegisterFields on OutcomeRegister @_unmask {
      dataPath
      outcomes {
        ...OutcomeCardFields
      }
      recalled {
        slug
        recalledAt
        reason
      }
    }
  `,
  [OutcomeCardFields],
);
export const RegisterQuery = graphql(
  `
    query OutcomeRegister($slug: String!) {
      summit(slug: $slug) {
        id
        slug
        timeZone
        title {
          ...TextFields
        }
        outcomeRegister {
          ...RegisterFields
        }
      }
    }
  `,
  [TextFields, RegisterFields],
);
const LinkedFields = graphql(
  `
    fragment LinkedFields on LinkedOutcome @_unmask {
      slug
      status
      summitSlug
      title {
        ...TextFields
      }
      summitTitle {
        ...TextFields
      }
    }
  `,
  [TextFields],
);
export const OutcomeQuery = graphql(
  `
    query Outcome($slug: String!) {
      outcome(slug: $slug) {
        __typename
        ... on RegisteredOutcome {
          id
          slug
          summitSlug
          summitTitle {
            ...TextFields
          }
          kind
          title {
            ...TextFields
          }
          titles {
            ...TranslationFields
          }
          description {
            ...TextFields
          }
          amount {
            minor
            currency
          }
          agreedOn
          dueOn
          status
          statusNote {
            ...TextFields
          }
          session {
            id
            slug
            title {
              ...TextFields
            }
          }
          parties {
            role
            name {
              ...TextFields
            }
            names {
              ...TranslationFields
            }
            country
            person {
              id
              slug
            }
          }
          milestones {
            title {
              ...TextFields
            }
            dueOn
            reachedOn
          }
          documents {
            id
            title
            language
            byteCount
            sha256
            path
          }
          follows {
            ...LinkedFields
          }
          followUps {
            ...LinkedFields
          }
          releasedAt
        }
        ... on RecalledOutcome {
          slug
          summitSlug
          recalledAt
          reason
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [TextFields, TranslationFields, LinkedFields],
);

export type OutcomeCard = ResultOf<typeof OutcomeCardFields>;
export type Register = ResultOf<typeof RegisterFields>;
export type RegisteredOutcome = Extract<ResultOf<typeof OutcomeQuery>['outcome'], { __typename: 'RegisteredOutcome' }>;
