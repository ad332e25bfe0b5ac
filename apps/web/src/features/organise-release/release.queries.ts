import { TextFields, TranslationFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

const MentionFields = graphql(
  `
    fragment MentionFields on Mention @_unmask {
      id
      slug
      name {
        ...TextFields
      }
    }
  `,
  [TextFields],
);
const PlaceFields = graphql(
  `
    fragment PlaceFields on MentionedPlace @_unmask {
      startsAt
      endsAt
      subForum {
        ...MentionFields
      }
    }
  `,
  [MentionFields],
);
const DifferenceFields = graphql(
  `
    fragment DifferenceFields on ProgrammeDifference @_unmask {
      kind
      session {
        ...MentionFields
      }
      person {
        ...MentionFields
      }
      role
      subForum {
        ...MentionFields
      }
      from {
        ...PlaceFields
      }
      to {
        ...PlaceFields
      }
      formerTitle {
        ...TextFields
      }
      fields
    }
  `,
  [MentionFields, PlaceFields, TextFields],
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
          ...MentionFields
        }
        otherSession {
          ...MentionFields
        }
        person {
          ...MentionFields
        }
        language
      }
      changelog {
        ...TranslationFields
      }
    }
  `,
  [DifferenceFields, MentionFields, TranslationFields],
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
      programmeVersions(summitId: $summitId, first: 50) {
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
      programmeVersions(summitId: $summitId, first: 50, before: $before) {
        ...VersionFields
      }
    }
  `,
  [VersionFields],
);
export const ReleaseProgramme = graphql(
  `
    mutation ReleaseProgramme($summitId: ID!, $input: ReleaseInput!) {
      releaseProgramme(summitId: $summitId, input: $input) {
        __typename
        ... on ProgrammeReleased {
          version {
            ...VersionFields
          }
        }
        ... on StalePreview {
          preview {
            ...PreviewFields
          }
        }
        ... on Refusal {
          code
          message
        }
      }
    }
  `,
  [VersionFields, PreviewFields],
);
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
            ...PreviewFields
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
  [PreviewFields, TranslationFields],
);

export type Preview = ResultOf<typeof PreviewFields>;
export type Version = ResultOf<typeof VersionFields>;
export type Difference = ResultOf<typeof DifferenceFields>;
export type Place = ResultOf<typeof PlaceFields>;
export type Mention = ResultOf<typeof MentionFields>;
export type Conflict = Preview['conflicts'][number];
export type ReleaseResult = NonNullable<ResultOf<typeof ReleaseProgramme>>['releaseProgramme'];
export type RestoreResult = NonNullable<ResultOf<typeof RestoreVersion>>['restoreVersion'];
