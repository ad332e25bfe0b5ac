import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql } from '../../clients/graphql/graphql.js';

export const OwnUsageQuery = graphql(
  `
    query OwnUsage {
      ownMediaUsage {
        sessionId
        title {
          ...TextFields
        }
        startsAt
        sentBytes
        receivedBytes
        connectedSeconds
      }
    }
  `,
  [TextFields],
);
