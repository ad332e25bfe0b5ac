import { graphql } from '../../clients/graphql/graphql.js';

/** Only whether there is a way in. */
export const CarbonOfferedQuery = graphql(`
  query CarbonOffered($slug: String!) {
    summitCarbon(slug: $slug) {
      rules {
        isOffered
      }
    }
  }
`);
