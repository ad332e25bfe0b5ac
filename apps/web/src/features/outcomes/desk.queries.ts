import { TextFields, TranslationFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

const KeptFields = graphql(
  `
    fragment KeptFields on KeptOutcome @_unmask {
      id
      slug
      revision
      state
      kind
      titles {
        ...TranslationFields
      }
      descriptions {
        ...TranslationFields
      }
      amount {
        minor
        currency
      }
      agreedOn
      dueOn
      status
      statusNotes {
        ...TranslationFields
      }
      sessionId
      parties {
        role
        names {
          ...TranslationFields
        }
        country
        personId
      }
      milestones {
        titles {
          ...TranslationFields
        }
        dueOn
        reachedOn
      }
      documents {
        id
        title
        language
        byteCount
        path
      }
      followsId
    }
  `,
  [TranslationFields],
);
export const DeskQuery = graphql(
  `
    query OutcomeDesk($summitId: ID!) {
      outcomeDesk(summitId: $summitId) {
        outcomes {
          ...KeptFields
        }
        toFollowUp {
          id
          kind
          status
          summitTitle {
            ...TextFields
          }
          title {
            ...TextFields
          }
        }
      }
    }
  `,
  [KeptFields, TextFields],
);
const SavedFields = graphql(`
  fragment SavedFields on OutcomeResult @_unmask {
    __typename
    ... on OutcomeKept {
      outcome {
        id
      }
    }
    ... on Refusal {
      code
    }
  }
`);
export const AddOutcome = graphql(
  `
    mutation AddOutcome($summitId: ID!, $input: OutcomeEntryInput!) {
      answer: addOutcome(summitId: $summitId, input: $input) {
        ...SavedFields
      }
    }
  `,
  [SavedFields],
);
export const SaveOutcome = graphql(
  `
    mutation SaveOutcome($id: ID!, $revision: Int!, $input: OutcomeEntryInput!) {
      answer: saveOutcome(id: $id, revision: $revision, input: $input) {
        ...SavedFields
      }
    }
  `,
  [SavedFields],
);
export const FollowUpOutcome = graphql(
  `
    mutation FollowUpOutcome($summitId: ID!, $outcomeId: ID!) {
      answer: followUpOutcome(summitId: $summitId, outcomeId: $outcomeId) {
        ...SavedFields
      }
    }
  `,
  [SavedFields],
);
export const RemoveOutcome = graphql(`
  mutation RemoveOutcome($id: ID!) {
    answer: removeOutcome(id: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const RemoveOutcomeDocument = graphql(
  `
    mutation RemoveOutcomeDocument($id: ID!) {
      answer: removeOutcomeDocument(id: $id) {
        ...SavedFields
      }
    }
  `,
  [SavedFields],
);

export type Desk = NonNullable<ResultOf<typeof DeskQuery>['outcomeDesk']>;
export type KeptOutcome = Desk['outcomes'][number];
export type OutcomeInput = VariablesOf<typeof AddOutcome>['input'];
