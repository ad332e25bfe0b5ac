import { TextFields } from '../../../clients/graphql/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../../clients/graphql/graphql.js';
import { SignatureFields, SignedTextFields } from '../signing.queries.js';

const PublishedFields = graphql(
  `
    fragment PublishedFields on PublishedInitiative @_unmask {
      id
      slug
      text {
        ...SignedTextFields
      }
      releasedAt
      missingLanguages
      signatureCount
      signatures {
        ...SignatureFields
      }
      evidencePath
      pdfPath
    }
  `,
  [SignedTextFields, SignatureFields],
);
/** An initiative as everybody may read it, what stands in its place, and whose it is. */
export const InitiativeOutQuery = graphql(
  `
    query InitiativeOut($summit: String!, $slug: String!) {
      initiativeOut(summitSlug: $summit, slug: $slug) {
        __typename
        ... on PublishedInitiative {
          ...PublishedFields
        }
        ... on RecalledInitiative {
          id
          releasedAt
          recalledAt
          reason
        }
        ... on Refusal {
          code
        }
      }
      summit(slug: $summit) {
        id
        slug
        timeZone
        title {
          ...TextFields
        }
        initiatives {
          slug
          callsFor {
            ...TextFields
          }
        }
      }
    }
  `,
  [TextFields, PublishedFields],
);
export const MoreSignaturesQuery = graphql(
  `
    query MoreSignatures($summit: String!, $slug: String!, $after: Int!) {
      initiativeOut(summitSlug: $summit, slug: $slug, signaturesAfter: $after) {
        __typename
        ... on PublishedInitiative {
          id
          signatures {
            ...SignatureFields
          }
        }
      }
    }
  `,
  [SignatureFields],
);
export const AskToAccede = graphql(`
  mutation AskToAccede($summit: String!, $slug: String!, $input: NewAccessionInput!) {
    askToAccede(summitSlug: $summit, slug: $slug, input: $input) {
      __typename
      ... on AccessionAsked {
        token
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export type Published = ResultOf<typeof PublishedFields>;
export type OutSummit = NonNullable<ResultOf<typeof InitiativeOutQuery>['summit']>;
export type AccessionInput = VariablesOf<typeof AskToAccede>['input'];
