import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

const CertificateFields = graphql(`
  fragment CertificateFields on Certificate @_unmask {
    id
    code
    state
    signedFile
    hash
    issuedAt
    revokedAt
    revocationReason
    isHeld
    mayRevoke
  }
`);
/** A certificate as the register has it, with the keys to check it by. */
export const CertificateQuery = graphql(
  `
    query Certificate($code: String!) {
      certificate(code: $code) {
        __typename
        ... on Certificate {
          ...CertificateFields
        }
        ... on Refusal {
          code
        }
      }
      certificateKeys {
        id
        publicKey
        usedUntil
      }
    }
  `,
  [CertificateFields],
);
export const CertificateKeysQuery = graphql(`
  query CertificateKeys {
    certificateKeys {
      id
      publicKey
      usedUntil
    }
  }
`);
export const RevokeCertificate = graphql(
  `
    mutation RevokeCertificate($code: String!, $reason: String!) {
      revokeCertificate(code: $code, reason: $reason) {
        __typename
        ... on Certificate {
          ...CertificateFields
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [CertificateFields],
);

export type RegisteredCertificate = ResultOf<typeof CertificateFields>;
