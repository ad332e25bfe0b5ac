import { TranslationFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';
import { DocumentFields, PictureFields } from './projects.queries.js';

const BatchFields = graphql(`
  fragment StewardedBatch on CarbonBatch @_unmask {
    id
    vintage
    serials
    credits
    pricePerTonne {
      minor
      currency
    }
    correspondingAdjustment
    adjustmentUrl
    state
    withheldReason
    revision
    stock {
      available
      reserved
      ordered
      retiredPending
      retiredConfirmed
    }
  }
`);
const ProjectFields = graphql(
  `
    fragment StewardedProject on StewardedCarbonProject @_unmask {
      id
      slug
      revision
      state
      isDemonstration
      names {
        ...TranslationFields
      }
      summaries {
        ...TranslationFields
      }
      descriptions {
        ...TranslationFields
      }
      type
      country
      places {
        ...TranslationFields
      }
      methodology
      registry
      registryProjectId
      registryUrl
      firstVintage
      lastVintage
      companyName
      companyUrl
      accounts {
        currency
        holder
        bank
        number
      }
      batches {
        ...StewardedBatch
      }
      documents {
        ...ProjectDocument
      }
      pictures {
        ...ProjectPicture
      }
    }
  `,
  [TranslationFields, BatchFields, DocumentFields, PictureFields],
);
const RefusalFields = graphql(`
  fragment DeskRefusal on Refusal @_unmask {
    __typename
    code
  }
`);
const SavedFields = graphql(`
  fragment DeskSaved on CarbonProjectSaved @_unmask {
    project {
      id
    }
  }
`);
export const DeskQuery = graphql(
  `
    query CarbonDesk {
      carbonDesk {
        projects {
          ...StewardedProject
        }
      }
    }
  `,
  [ProjectFields],
);
export const CreateProject = graphql(
  `
    mutation CreateCarbonProject($input: CarbonProjectInput!) {
      answer: createCarbonProject(input: $input) {
        __typename
        ...DeskSaved
        ...DeskRefusal
      }
    }
  `,
  [SavedFields, RefusalFields],
);
export const ChangeProject = graphql(
  `
    mutation ChangeCarbonProject($id: ID!, $revision: Int!, $input: CarbonProjectInput!) {
      answer: changeCarbonProject(id: $id, revision: $revision, input: $input) {
        __typename
        ...DeskSaved
        ...DeskRefusal
      }
    }
  `,
  [SavedFields, RefusalFields],
);
export const SetPublicity = graphql(
  `
    mutation SetCarbonProjectPublicity($id: ID!, $publicity: CarbonProjectPublicity!) {
      answer: setCarbonProjectPublicity(id: $id, publicity: $publicity) {
        __typename
        ...DeskSaved
        ...DeskRefusal
      }
    }
  `,
  [SavedFields, RefusalFields],
);
export const SaveAccount = graphql(
  `
    mutation SaveCarbonCompanyAccount($projectId: ID!, $input: CarbonCompanyAccountInput!) {
      answer: saveCarbonCompanyAccount(projectId: $projectId, input: $input) {
        __typename
        ...DeskSaved
        ...DeskRefusal
      }
    }
  `,
  [SavedFields, RefusalFields],
);
export const RemoveAccount = graphql(
  `
    mutation RemoveCarbonCompanyAccount($projectId: ID!, $currency: String!) {
      answer: removeCarbonCompanyAccount(projectId: $projectId, currency: $currency) {
        __typename
        ...DeskSaved
        ...DeskRefusal
      }
    }
  `,
  [SavedFields, RefusalFields],
);
export const AddBatch = graphql(
  `
    mutation AddCarbonBatch($input: CarbonBatchInput!) {
      answer: addCarbonBatch(input: $input) {
        __typename
        ...DeskSaved
        ...DeskRefusal
        ... on SerialsOverlap {
          projectNames {
            ...TranslationFields
          }
          vintage
          serials
        }
        ... on CurrencyWithoutAccount {
          currencies
        }
      }
    }
  `,
  [SavedFields, RefusalFields, TranslationFields],
);
export const ChangeBatch = graphql(
  `
    mutation ChangeCarbonBatch($batchId: ID!, $revision: Int!, $priceMinor: Float!, $isOnSale: Boolean!) {
      answer: changeCarbonBatch(batchId: $batchId, revision: $revision, priceMinor: $priceMinor, isOnSale: $isOnSale) {
        __typename
        ...DeskSaved
        ...DeskRefusal
      }
    }
  `,
  [SavedFields, RefusalFields],
);
export const WithholdBatch = graphql(
  `
    mutation WithholdCarbonBatch($batchId: ID!, $reason: CarbonWithheldReason!) {
      answer: withholdCarbonBatch(batchId: $batchId, reason: $reason) {
        __typename
        ...DeskSaved
        ...DeskRefusal
      }
    }
  `,
  [SavedFields, RefusalFields],
);
export const RemoveDocument = graphql(
  `
    mutation RemoveCarbonDocument($id: ID!) {
      answer: removeCarbonDocument(id: $id) {
        __typename
        ...DeskSaved
        ...DeskRefusal
      }
    }
  `,
  [SavedFields, RefusalFields],
);
export const RemovePicture = graphql(
  `
    mutation RemoveCarbonPicture($id: ID!) {
      answer: removeCarbonPicture(id: $id) {
        __typename
        ...DeskSaved
        ...DeskRefusal
      }
    }
  `,
  [SavedFields, RefusalFields],
);

export type DeskProject = NonNullable<ResultOf<typeof DeskQuery>['carbonDesk']>['projects'][number];
export type DeskBatch = DeskProject['batches'][number];
export type Account = DeskProject['accounts'][number];
export type ProjectInput = VariablesOf<typeof CreateProject>['input'];
export type BatchInput = VariablesOf<typeof AddBatch>['input'];
export type BatchAnswer = NonNullable<ResultOf<typeof AddBatch>['answer']>;
export type WithheldReason = VariablesOf<typeof WithholdBatch>['reason'];
