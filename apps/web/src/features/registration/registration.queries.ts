import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

/** One question of a form, as tickets show it too. */
export const RegistrationFieldFields = graphql(
  `
    fragment RegistrationFieldFields on RegistrationFieldType @_unmask {
      id
      kind
      label {
        ...TextFields
      }
      help {
        ...TextFields
      }
      isRequired
      options {
        id
        label {
          ...TextFields
        }
      }
    }
  `,
  [TextFields],
);
export const RegistrationQuery = graphql(
  `
    query Registration($slug: String!) {
      summit(slug: $slug) {
        id
        slug
        title {
          ...TextFields
        }
        timeZone
        startsOn
        endsOn
        registration {
          state
          opensAt
          needsApproval
          fields {
            ...RegistrationFieldFields
          }
        }
      }
    }
  `,
  [TextFields, RegistrationFieldFields],
);
export const Register = graphql(`
  mutation Register($summitSlug: String!, $input: RegistrationInput!) {
    register(summitSlug: $summitSlug, input: $input) {
      __typename
      ... on RegistrationReceived {
        email
      }
      ... on Refusal {
        code
      }
    }
  }
`);

export type RegistrationSummit = NonNullable<ResultOf<typeof RegistrationQuery>['summit']>;
export type RegistrationOffer = NonNullable<RegistrationSummit['registration']>;
export type RegistrationField = ResultOf<typeof RegistrationFieldFields>;
