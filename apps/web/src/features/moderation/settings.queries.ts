import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

export const ModerationFields = graphql(`
  fragment ModerationFields on ModerationSettings @_unmask {
    isPreModerated
    slowModeSeconds
    holdsLinks
    holdsNewcomersMinutes
    queueAfterReports
    removeAfterReports
    wordLists {
      language
      refuse
      hold
    }
  }
`);
export type Settings = ResultOf<typeof ModerationFields>;

/** Of a summit, for its organisers; `null` for everybody else. */
export const SummitModerationQuery = graphql(
  `
    query SummitModeration($summitId: ID!) {
      summitModeration(summitId: $summitId) {
        settings {
          ...ModerationFields
        }
      }
    }
  `,
  [ModerationFields],
);
/** Of a session, for who may change it; `null` for everybody else. */
export const SessionModerationQuery = graphql(
  `
    query SessionModeration($sessionId: ID!) {
      sessionModeration(sessionId: $sessionId) {
        own {
          ...ModerationFields
        }
        inherited {
          ...ModerationFields
        }
      }
    }
  `,
  [ModerationFields],
);

export const SetSummitModeration = graphql(`
  mutation SetSummitModeration($summitId: ID!, $settings: ModerationSettingsInput!) {
    answer: setSummitModeration(summitId: $summitId, settings: $settings) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const SetSessionModeration = graphql(`
  mutation SetSessionModeration($sessionId: ID!, $settings: ModerationSettingsInput) {
    answer: setSessionModeration(sessionId: $sessionId, settings: $settings) {
      ... on Refusal {
        code
      }
    }
  }
`);
