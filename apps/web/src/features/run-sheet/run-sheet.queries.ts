import { TextFields, TranslationFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

const EffectFields = graphql(
  `
    fragment CueEffectFields on CueEffectType @_unmask {
      id
      kind
      layout
      participantId
      deckId
      page
      language
      isPreModerated
      slowModeSeconds
      texts {
        ...TranslationFields
      }
      isUrgent
      minutes
      initiativeId
      isOpen
      objectKind
      objectId
      missingLanguages
      label
    }
  `,
  [TranslationFields],
);
const SheetFields = graphql(
  `
    fragment RunSheetFields on RunSheet @_unmask {
      sessionId
      sessionSlug
      summitId
      summitSlug
      title {
        ...TextFields
      }
      languages
      people {
        personId
        role
        name {
          ...TextFields
        }
      }
      mayWrite
      revision
      cues {
        id
        kind
        title
        note
        speakerId
        plannedSeconds
        effects {
          ...CueEffectFields
        }
      }
      ceremony {
        version
        run
        phase
        cueId
        steps {
          number
          isBack
          phase
          cueId
          at
        }
        effects {
          id
          step
          cueId
          undoes
          state
          code
          attempts
          mayBeTriedAgain
          effect {
            ...CueEffectFields
          }
        }
      }
      now
    }
  `,
  [EffectFields, TextFields],
);
/** Of the answer only a refusal counts: the sheet is read anew after each order, as it is after everybody else's. */
const Answer = graphql(`
  fragment RunSheetAnswer on RunSheetResult @_unmask {
    __typename
    ... on Refusal {
      code
    }
  }
`);

export const RunSheetQuery = graphql(
  `
    query RunSheet($sessionId: ID!) {
      runSheet(sessionId: $sessionId) {
        ...RunSheetFields
      }
    }
  `,
  [SheetFields],
);
export const RunSheetsQuery = graphql(
  `
    query RunSheets($summitId: ID!) {
      runSheets(summitId: $summitId) {
        sessionId
        sessionSlug
        title {
          ...TextFields
        }
        startsAt
        cueCount
        plannedSeconds
        phase
      }
    }
  `,
  [TextFields],
);
/** What a cue can show, sign and release, for who plans it. */
export const CueChoices = graphql(
  `
    query CueChoices($summitId: ID!, $sessionId: ID!) {
      slideDesk(sessionId: $sessionId) {
        decks {
          id
          title
          pageCount
        }
      }
      draftedInitiatives(summitId: $summitId) {
        id
        titles {
          ...TranslationFields
        }
      }
      embargoes(summitId: $summitId) {
        kind
        objectId
        state
        titles {
          ...TranslationFields
        }
        languagesToName
      }
    }
  `,
  [TranslationFields],
);
export const SaveRunSheet = graphql(
  `
    mutation SaveRunSheet($sessionId: ID!, $revision: Int!, $cues: [CueInput!]!) {
      answer: saveRunSheet(sessionId: $sessionId, revision: $revision, cues: $cues) {
        ...RunSheetAnswer
      }
    }
  `,
  [Answer],
);
export const CallNextCue = graphql(
  `
    mutation CallNextCue($sessionId: ID!, $version: Int!) {
      answer: callNextCue(sessionId: $sessionId, version: $version) {
        ...RunSheetAnswer
      }
    }
  `,
  [Answer],
);
export const GoBackToCue = graphql(
  `
    mutation GoBackToCue($sessionId: ID!, $version: Int!) {
      answer: goBackToCue(sessionId: $sessionId, version: $version) {
        ...RunSheetAnswer
      }
    }
  `,
  [Answer],
);
export const BeginCeremonyAnew = graphql(
  `
    mutation BeginCeremonyAnew($sessionId: ID!, $version: Int!) {
      answer: beginCeremonyAnew(sessionId: $sessionId, version: $version) {
        ...RunSheetAnswer
      }
    }
  `,
  [Answer],
);
export const TryCeremonyEffectAgain = graphql(
  `
    mutation TryCeremonyEffectAgain($sessionId: ID!, $effectId: ID!) {
      answer: tryCeremonyEffectAgain(sessionId: $sessionId, effectId: $effectId) {
        ...RunSheetAnswer
      }
    }
  `,
  [Answer],
);

export type RunSheet = ResultOf<typeof SheetFields>;
export type SheetCue = RunSheet['cues'][number];
export type SheetEffect = ResultOf<typeof EffectFields>;
export type CeremonyEffect = RunSheet['ceremony']['effects'][number];
export type RunSheetAnswerOf = ResultOf<typeof Answer>;
export type Choices = ResultOf<typeof CueChoices>;
export type CueInput = VariablesOf<typeof SaveRunSheet>['cues'][number];
export type CueEffectInput = CueInput['effects'][number];
export type EffectKind = SheetEffect['kind'];
export type CueKind = SheetCue['kind'];
