import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

/** Whom the people of a session speak for, as the programme says. */
export const SpokenFor = graphql(
  `
    query SpokenFor($summit: String!, $session: String!) {
      summit(slug: $summit) {
        id
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
            person {
              id
            }
          }
        }
        session(slug: $session) {
          id
          appearances {
            person {
              id
              country
              organisation {
                id
                name {
                  ...TextFields
                }
              }
            }
          }
        }
      }
    }
  `,
  [TextFields],
);
export type Programme = NonNullable<ResultOf<typeof SpokenFor>['summit']>;
