import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

const DraftFields = graphql(`
  fragment InitiativeDraftFields on DraftedInitiative @_unmask {
    id
    summitId
    slug
    state
    revision
    languages
    leadingLanguage
    titles {
      language
      text
      direction
    }
    articles {
      id
      number
      texts {
        language
        text
        direction
        state
      }
    }
    textHash
    updatedAt
    part
    summit {
      slug
      titles {
        language
        text
        direction
      }
      timeZone
    }
    waiting {
      comments
      amendments
    }
  }
`);
const SavedFields = graphql(
  `
    fragment InitiativeSavedFields on InitiativeResult @_unmask {
      __typename
      ... on InitiativeSaved {
        initiative {
          ...InitiativeDraftFields
        }
      }
      ... on Refusal {
        code
      }
    }
  `,
  [DraftFields],
);

export const DraftsQuery = graphql(
  `
    query DraftedInitiatives($summitId: ID!) {
      draftedInitiatives(summitId: $summitId) {
        ...InitiativeDraftFields
      }
    }
  `,
  [DraftFields],
);
export const DraftsToSpeakToQuery = graphql(
  `
    query DraftsToSpeakTo {
      draftsToSpeakTo {
        ...InitiativeDraftFields
      }
    }
  `,
  [DraftFields],
);
export const DraftQuery = graphql(
  `
    query DraftedInitiative($id: ID!) {
      draftedInitiative(id: $id) {
        ...InitiativeDraftFields
      }
    }
  `,
  [DraftFields],
);
export const BeginInitiative = graphql(
  `
    mutation BeginInitiative($summitId: ID!, $input: NewInitiativeInput!) {
      beginInitiative(summitId: $summitId, input: $input) {
        ...InitiativeSavedFields
      }
    }
  `,
  [SavedFields],
);

export const SaveInitiative = graphql(
  `
    mutation SaveInitiative($id: ID!, $revision: Int!, $input: InitiativeDraftInput!) {
      saveInitiative(id: $id, revision: $revision, input: $input) {
        ...InitiativeSavedFields
      }
    }
  `,
  [SavedFields],
);
export const KeepVersion = graphql(
  `
    mutation KeepInitiativeVersion($id: ID!, $name: String) {
      keepInitiativeVersion(id: $id, name: $name) {
        ...InitiativeSavedFields
      }
    }
  `,
  [SavedFields],
);
export const FreezeInitiative = graphql(`
  mutation FreezeInitiative($id: ID!, $revision: Int!, $languages: [String!]!) {
    freezeInitiative(id: $id, revision: $revision, languages: $languages) {
      __typename
      ... on InitiativeNotReady {
        problems {
          code
          number
          language
          state
        }
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const ReopenInitiative = graphql(
  `
    mutation ReopenInitiative($id: ID!) {
      reopenInitiative(id: $id) {
        ...InitiativeSavedFields
      }
    }
  `,
  [SavedFields],
);

export type Draft = ResultOf<typeof DraftFields>;
export type Article = Draft['articles'][number];
export type TranslationState = Article['texts'][number]['state'];
export type NewInitiativeInput = VariablesOf<typeof BeginInitiative>['input'];
export type DraftInput = VariablesOf<typeof SaveInitiative>['input'];
export type FreezeProblem = Extract<
  ResultOf<typeof FreezeInitiative>['freezeInitiative'],
  { __typename: 'InitiativeNotReady' }
>['problems'][number];
