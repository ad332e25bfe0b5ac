import { TranslationFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

/** A name beside others: which language it is in is not marked, so whether it is a fallback is not asked. */
const NameFields = graphql(`
  fragment NameFields on LocalizedText @_unmask {
    text
    language
    direction
  }
`);
const PlaceFields = graphql(
  `
    fragment PlaceFields on MentionedPlace @_unmask {
      startsAt
      endsAt
      subForum {
        id
        name {
          ...NameFields
        }
      }
    }
  `,
  [NameFields],
);
const DifferenceFields = graphql(
  `
    fragment DifferenceFields on ProgrammeDifference @_unmask {
      kind
      session {
        name {
          ...NameFields
        }
      }
      person {
        name {
          ...NameFields
        }
      }
      role
      subForum {
        name {
          ...NameFields
        }
      }
      from {
        ...PlaceFields
      }
      to {
        ...PlaceFields
      }
      formerTitle {
        ...NameFields
      }
      fields
    }
  `,
  [NameFields, PlaceFields],
);
const PreviewFields = graphql(
  `
    fragment PreviewFields on ReleasePreview @_unmask {
      summitId
      currentVersion
      nextVersion
      state
      draftState
      unscheduledCount
      changes {
        ...DifferenceFields
      }
      conflicts {
        kind
        severity
        session {
          slug
          name {
            ...NameFields
          }
        }
        otherSession {
          name {
            ...NameFields
          }
        }
        person {
          name {
            ...NameFields
          }
        }
        language
      }
      changelog {
        ...TranslationFields
      }
    }
  `,
  [DifferenceFields, NameFields, TranslationFields],
);
const VersionFields = graphql(
  `
    fragment VersionFields on ReleasedVersion @_unmask {
      number
      name
      releasedAt
      releasedBy
      changeCount
      changelog {
        ...TranslationFields
      }
    }
  `,
  [TranslationFields],
);

export const ReleaseOverview = graphql(
  `
    query ReleaseOverview($summitId: ID!) {
      releasePreview(summitId: $summitId) {
        ...PreviewFields
      }
      programmeVersions(summitId: $summitId) {
        ...VersionFields
      }
    }
  `,
  [PreviewFields, VersionFields],
);
export const UnreleasedChanges = graphql(`
  query UnreleasedChanges($summitId: ID!) {
    releasePreview(summitId: $summitId) {
      currentVersion
      nextVersion
      changeCount
    }
  }
`);
export const OlderVersions = graphql(
  `
    query OlderVersions($summitId: ID!, $before: Int!) {
      programmeVersions(summitId: $summitId, before: $before) {
        ...VersionFields
      }
    }
  `,
  [VersionFields],
);
/** A preview is asked for anew after these two: it would be too deep an answer to carry along. */
export const ReleaseProgramme = graphql(`
  mutation ReleaseProgramme($summitId: ID!, $input: ReleaseInput!) {
    releaseProgramme(summitId: $summitId, input: $input) {
      __typename
      ... on ProgrammeReleased {
        version {
          number
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
export const CompareVersions = graphql(
  `
    query CompareVersions($summitId: ID!, $from: Int!, $to: Int) {
      compareVersions(summitId: $summitId, from: $from, to: $to) {
        from
        to
        draftState
        changes {
          ...DifferenceFields
        }
      }
    }
  `,
  [DifferenceFields],
);
export const RestoreVersion = graphql(
  `
    mutation RestoreVersion($summitId: ID!, $version: Int!, $draftState: String!) {
      restoreVersion(summitId: $summitId, version: $version, draftState: $draftState) {
        __typename
        ... on VersionRestored {
          preview {
            state
          }
        }
        ... on PersonBusy {
          person {
            names {
              ...TranslationFields
            }
          }
          otherSession {
            titles {
              ...TranslationFields
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
  [TranslationFields],
);

export type Preview = ResultOf<typeof PreviewFields>;
export type Version = ResultOf<typeof VersionFields>;
export type Difference = ResultOf<typeof DifferenceFields>;
export type Place = ResultOf<typeof PlaceFields>;
export type Mention = NonNullable<Difference['session']>;
export type Conflict = Preview['conflicts'][number];
export type ReleaseResult = NonNullable<ResultOf<typeof ReleaseProgramme>>['releaseProgramme'];
export type RestoreResult = NonNullable<ResultOf<typeof RestoreVersion>>['restoreVersion'];
