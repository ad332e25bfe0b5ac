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

export type Draft = ResultOf<typeof DraftFields>;
export type Article = Draft['articles'][number];
export type TranslationState = Article['texts'][number]['state'];
export type NewInitiativeInput = VariablesOf<typeof BeginInitiative>['input'];
