export {
  AHEAD,
  CEREMONY_PHASES,
  type CeremonyPhase,
  type CeremonyPlace,
  type CeremonyStep,
  type CeremonyTimes,
  ceremonyTimes,
  type CueTime,
  placeAfter,
  placeBefore,
} from './ceremony.js';
export {
  type Cue,
  CUE_KINDS,
  type CueEffect,
  type CueKind,
  EFFECT_KINDS,
  type EffectKind,
  isTakenBack,
  RUN_SHEET_LIMITS,
} from './run-sheet.js';
