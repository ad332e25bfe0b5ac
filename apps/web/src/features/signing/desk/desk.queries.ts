import { TranslationFields } from '../../../clients/graphql/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../../clients/graphql/graphql.js';
import { CapacityFields, SignatureFields } from '../signing.queries.js';

const SignatoryFields = graphql(
  `
    fragment SignatoryFields on Signatory @_unmask {
      id
      names {
        ...TranslationFields
      }
      titles {
        ...TranslationFields
      }
      capacity {
        ...CapacityFields
      }
      nameFlags
      state
      email
      expiresAt
      hasPasskey
      documentPath
      signature {
        ...SignatureFields
      }
    }
  `,
  [TranslationFields, CapacityFields, SignatureFields],
);
const AccessionFields = graphql(
  `
    fragment AccessionFields on Accession @_unmask {
      id
      names {
        ...TranslationFields
      }
      titles {
        ...TranslationFields
      }
      capacity {
        ...CapacityFields
      }
      nameFlags
      reservation {
        ...TranslationFields
      }
      email
      note
      documentPath
      state
      reason
      askedAt
    }
  `,
  [TranslationFields, CapacityFields],
);
/** How the signing of an initiative stands, for its organisers. */
export const SigningDeskQuery = graphql(
  `
    query SigningDesk($id: ID!) {
      initiativeSigning(initiativeId: $id) {
        initiativeId
        state
        signatories {
          ...SignatoryFields
        }
        accessions {
          ...AccessionFields
        }
      }
    }
  `,
  [SignatoryFields, AccessionFields],
);
export const InviteSignatory = graphql(`
  mutation InviteSignatory($input: NewSignatoryInput!) {
    inviteSignatory(input: $input) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const InviteSignatoryAgain = graphql(`
  mutation InviteSignatoryAgain($id: ID!) {
    inviteSignatoryAgain(signatoryId: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const WithdrawSignatory = graphql(`
  mutation WithdrawSignatory($id: ID!) {
    withdrawSignatory(signatoryId: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const OpenInitiativeSigning = graphql(`
  mutation OpenInitiativeSigning($id: ID!) {
    openInitiativeSigning(initiativeId: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const CloseInitiativeSigning = graphql(`
  mutation CloseInitiativeSigning($id: ID!) {
    closeInitiativeSigning(initiativeId: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const DecideAccession = graphql(`
  mutation DecideAccession($id: ID!, $isAccepted: Boolean!, $reason: String) {
    decideAccession(accessionId: $id, isAccepted: $isAccepted, reason: $reason) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);

export type SigningDesk = NonNullable<ResultOf<typeof SigningDeskQuery>['initiativeSigning']>;
export type Signatory = ResultOf<typeof SignatoryFields>;
export type Accession = ResultOf<typeof AccessionFields>;
export type SignatoryInput = VariablesOf<typeof InviteSignatory>['input'];
