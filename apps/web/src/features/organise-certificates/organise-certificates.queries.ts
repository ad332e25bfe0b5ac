import { TranslationFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

const TemplateFields = graphql(
  `
    fragment CertificateTemplateFields on CertificateTemplate @_unmask {
      kind
      titles {
        ...TranslationFields
      }
      texts {
        ...TranslationFields
      }
      signers {
        names {
          ...TranslationFields
        }
        offices {
          ...TranslationFields
        }
      }
      accent
      logoId
      paper
      isLandscape
      leastPercent
      countsDoor
      revision
    }
  `,
  [TranslationFields],
);
const RecipientFields = graphql(
  `
    fragment CertificateRecipientFields on CertificateRecipient @_unmask {
      id
      names {
        ...TranslationFields
      }
      email
      citations {
        ...TranslationFields
      }
    }
  `,
  [TranslationFields],
);
/** All that organisers have of their summit's certificates, but who is on them. */
export const DeskQuery = graphql(
  `
    query CertificateDesk($slug: String!) {
      draftSummit(slug: $slug) {
        id
        certificateDesk {
          summitId
          templates {
            ...CertificateTemplateFields
          }
          batches {
            id
            kind
            issuedAt
            toldAt
            count
            revokedCount
          }
          recipients {
            ...CertificateRecipientFields
          }
          logos {
            id
            path
            width
            height
          }
        }
      }
    }
  `,
  [TemplateFields, RecipientFields],
);
export const CandidatesQuery = graphql(
  `
    query CertificateCandidates(
      $slug: String!
      $kind: AwardKind!
      $state: CertificateCandidateState
      $search: String
      $first: Int!
    ) {
      draftSummit(slug: $slug) {
        id
        certificateCandidates(kind: $kind, state: $state, search: $search, first: $first) {
          willGet
          hasOne
          wasRevoked
          not
          withoutAddress
          found
          candidates {
            id
            names {
              ...TranslationFields
            }
            email
            state
            obstacle
            code
            minutes
            ofMinutes
            isByDoor
            sessions
          }
        }
      }
    }
  `,
  [TranslationFields],
);
export const BatchQuery = graphql(
  `
    query CertificatesOfBatch($slug: String!) {
      draftSummit(slug: $slug) {
        id
        certificateDesk {
          summitId
          batches {
            id
            certificates {
              id
              code
              names {
                ...TranslationFields
              }
              email
              isRevoked
            }
          }
        }
      }
    }
  `,
  [TranslationFields],
);
export const SaveTemplate = graphql(
  `
    mutation SaveCertificateTemplate($input: CertificateTemplateInput!) {
      saveCertificateTemplate(input: $input) {
        __typename
        ... on CertificateTemplateSaved {
          template {
            ...CertificateTemplateFields
          }
        }
        ... on StaleCertificateTemplate {
          current {
            ...CertificateTemplateFields
          }
        }
        ... on CertificateDesignProblems {
          problems {
            code
            language
            field
          }
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [TemplateFields],
);
export const PreviewTemplate = graphql(`
  mutation PreviewCertificateTemplate($input: CertificateTemplateInput!, $language: String!) {
    previewCertificateTemplate(input: $input, language: $language) {
      __typename
      ... on CertificateSample {
        pdf
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const IssueCertificates = graphql(`
  mutation IssueCertificates($input: IssueCertificatesInput!) {
    issueCertificates(input: $input) {
      __typename
      ... on CertificatesIssued {
        batchId
        count
        leftCount
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const AddRecipients = graphql(`
  mutation AddCertificateRecipients($summitId: ID!, $recipients: [CertificateRecipientInput!]!) {
    addCertificateRecipients(summitId: $summitId, recipients: $recipients) {
      __typename
      ... on CertificateRecipientsSaved {
        ids
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const ChangeRecipient = graphql(`
  mutation ChangeCertificateRecipient($summitId: ID!, $id: ID!, $recipient: CertificateRecipientInput!) {
    changeCertificateRecipient(summitId: $summitId, id: $id, recipient: $recipient) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const RemoveRecipient = graphql(`
  mutation RemoveCertificateRecipient($summitId: ID!, $id: ID!) {
    removeCertificateRecipient(summitId: $summitId, id: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);

export type CertificateDesk = NonNullable<ResultOf<typeof DeskQuery>['draftSummit']>['certificateDesk'];
export type CertificateTemplate = ResultOf<typeof TemplateFields>;
export type CertificateBatch = CertificateDesk['batches'][number];
export type CertificateRecipient = ResultOf<typeof RecipientFields>;
export type RecipientInput = VariablesOf<typeof ChangeRecipient>['recipient'];
export type TemplateInput = VariablesOf<typeof SaveTemplate>['input'];
export type Candidates = NonNullable<
  NonNullable<ResultOf<typeof CandidatesQuery>['draftSummit']>['certificateCandidates']
>;
export type CandidateState = Candidates['candidates'][number]['state'];
