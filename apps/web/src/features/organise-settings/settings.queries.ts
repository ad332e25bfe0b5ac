import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

const Texts = graphql(`
  fragment SettingsTexts on Translation @_unmask {
    language
    text
    direction
  }
`);
export const SubForumFields = graphql(
  `
    fragment SubForumFields on DraftSubForum @_unmask {
      id
      slug
      revision
      position
      colour
      titles {
        ...SettingsTexts
      }
    }
  `,
  [Texts],
);
export const SettingsFields = graphql(
  `
    fragment SettingsFields on DraftSummit @_unmask {
      id
      slug
      revision
      isReleased
      titles {
        ...SettingsTexts
      }
      themes {
        ...SettingsTexts
      }
      format
      places {
        ...SettingsTexts
      }
      geo {
        latitude
        longitude
      }
      timeZone
      startsOn
      endsOn
      startsAt
      dateNotes {
        ...SettingsTexts
      }
      languages
      guestOfHonour {
        country
        reasons {
          ...SettingsTexts
        }
      }
      organisers {
        id
        country
        names {
          ...SettingsTexts
        }
      }
      record {
        initiatives {
          slug
          titles {
            ...SettingsTexts
          }
          signatoriesAbout
          signatoriesNotes {
            ...SettingsTexts
          }
          countriesNamed
          callsFor {
            ...SettingsTexts
          }
        }
        outcomes {
          kind
          titles {
            ...SettingsTexts
          }
        }
        carbon {
          platform
          entry {
            ...SettingsTexts
          }
          scenes {
            ...SettingsTexts
          }
          steps {
            ...SettingsTexts
          }
          rules {
            ...SettingsTexts
          }
          functions {
            ...SettingsTexts
          }
        }
        participants {
          ...SettingsTexts
        }
        news {
          language
          date
        }
      }
    }
  `,
  [Texts],
);
export const SummitSettings = graphql(
  `
    query SummitSettings($slug: String!) {
      draftSummit(slug: $slug) {
        ...SettingsFields
        subForums {
          ...SubForumFields
        }
      }
    }
  `,
  [SettingsFields, SubForumFields],
);
/** The whole answer is read by `SummitSettings` afterwards: a document that asks for it twice costs more than the API gives. */
export const SaveSettings = graphql(
  `
    mutation SaveSettings($id: ID!, $revision: Int!, $input: SummitInput!) {
      updateSummit(id: $id, revision: $revision, input: $input) {
        __typename
        ... on SummitSaved {
          summit {
            id
            slug
            revision
          }
        }
        ... on StaleSummit {
          current {
            id
            slug
          }
        }
        ... on SessionsInTheWay {
          sessions {
            id
            slug
            startsAt
            titles {
              ...SettingsTexts
            }
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [Texts],
);
export const SaveSubForum = graphql(
  `
    mutation SaveSubForum($summitId: ID!, $id: ID, $revision: Int, $input: SubForumInput!) {
      saveSubForum(summitId: $summitId, id: $id, revision: $revision, input: $input) {
        __typename
        ... on SubForumSaved {
          subForum {
            ...SubForumFields
          }
        }
        ... on StaleSubForum {
          current {
            ...SubForumFields
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [SubForumFields],
);
export const MoveSubForum = graphql(
  `
    mutation MoveSubForum($id: ID!, $position: Int!) {
      moveSubForum(id: $id, position: $position) {
        __typename
        ... on SubForumMoved {
          subForums {
            ...SubForumFields
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [SubForumFields],
);
export const DeleteSubForum = graphql(
  `
    mutation DeleteSubForum($id: ID!) {
      deleteSubForum(id: $id) {
        __typename
        ... on SubForumDeleted {
          id
        }
        ... on SessionsInTheWay {
          sessions {
            id
            slug
            startsAt
            titles {
              ...SettingsTexts
            }
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [Texts],
);
export const CreateSummit = graphql(`
  mutation CreateSummit($input: SummitInput!) {
    createSummit(input: $input) {
      __typename
      ... on SummitSaved {
        summit {
          id
          slug
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
export const CopySummit = graphql(
  `
    mutation CopySummit($summitId: ID!, $input: CopySummitInput!) {
      copySummit(summitId: $summitId, input: $input) {
        __typename
        ... on SummitCopied {
          summit {
            id
            slug
          }
          leftOut {
            personNames {
              ...SettingsTexts
            }
            sessionTitles {
              ...SettingsTexts
            }
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [Texts],
);
/** The summits that a new one can be a copy of. */
export const CopySources = graphql(
  `
    query CopySources {
      organisedSummits {
        id
        timeZone
        languages
        titles {
          ...SettingsTexts
        }
      }
    }
  `,
  [Texts],
);

export type Settings = ResultOf<typeof SettingsFields>;
export type SubForum = ResultOf<typeof SubForumFields>;
export type SummitInput = VariablesOf<typeof SaveSettings>['input'];
export type SaveAnswer = ResultOf<typeof SaveSettings>['updateSummit'];
export type SettingsRefusal = Exclude<SaveAnswer, { __typename: 'SummitSaved' }>;
export type SessionInTheWay = Extract<SettingsRefusal, { __typename: 'SessionsInTheWay' }>['sessions'][number];
export type SummitFormat = Settings['format'];
export type OutcomeKind = Settings['record']['outcomes'][number]['kind'];
export type CopyAnswer = ResultOf<typeof CopySummit>['copySummit'];
