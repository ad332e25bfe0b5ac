import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

/** Somebody as the form edits them. */
export const EditedPersonFields = graphql(`
  fragment EditedPersonFields on DraftPerson @_unmask {
    id
    slug
    names {
      language
      text
      direction
    }
    titles {
      language
      text
      direction
    }
    biographies {
      language
      text
      direction
    }
    country
    organisationId
    organisationName
    languages
    photoUrl(size: LARGE)
    revision
    changedByPersonAt
  }
`);
export type EditedPerson = ResultOf<typeof EditedPersonFields>;

export const SavePersonInput = graphql(
  `
    mutation SaveDirectoryPerson($id: ID, $revision: Int, $input: PersonInput!) {
      savePerson(id: $id, revision: $revision, input: $input) {
        __typename
        ... on PersonSaved {
          person {
            ...EditedPersonFields
          }
        }
        ... on StalePerson {
          current {
            ...EditedPersonFields
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [EditedPersonFields],
);
export const FindOrganisations = graphql(`
  query FindOrganisations($search: String!) {
    draftOrganisations(search: $search) {
      id
      names {
        language
        text
        direction
      }
    }
  }
`);
export const RemovePhoto = graphql(`
  mutation RemovePhoto($personId: ID!) {
    removePhoto(personId: $personId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
