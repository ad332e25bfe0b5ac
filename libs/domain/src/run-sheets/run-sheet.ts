import type { StageLayout } from '../stage/index.js';

/** What happens in a cue, as the people in the hall would say it. */
export const CUE_KINDS = ['opening', 'speech', 'release', 'signing', 'hand-over', 'performance'] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** What a cue can do when it is called, in the order in which an editor offers it. */
export const EFFECT_KINDS = [
  'layout',
  'spotlight',
  'floor',
  'slides',
  'captions',
  'chat',
  'announcement',
  'signing',
  'release',
] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

/** Of one session's run sheet. */
export const RUN_SHEET_LIMITS = {
  cues: 200,
  effects: 12,
  title: 200,
  note: 2_000,
  label: 300,
  /** Seconds planned for one cue. */
  plannedS: 12 * 60 * 60,
} as const;

/** What a cue changes when it is called. Each is repeated without harm: it says how things are to be. */
export type CueEffect = { readonly id: string } & (
  | { readonly kind: 'layout'; readonly layout: StageLayout }
  /** `null`: nobody. */
  | { readonly kind: 'spotlight'; readonly participantId: string | null }
  /** For as long as the cue is planned; `null`: nobody has the floor. */
  | { readonly kind: 'floor'; readonly participantId: string | null }
  /** `null`: what is shown is taken away. `page` from 1. */
  | { readonly kind: 'slides'; readonly deckId: string | null; readonly page: number }
  /** BCP 47, for who has not chosen; `null`: none. */
  | { readonly kind: 'captions'; readonly language: string | null }
  /** Of the session's chat: messages wait for a moderator; seconds between two of one person. */
  | { readonly kind: 'chat'; readonly isPreModerated: boolean; readonly slowModeS: number }
  /** To the session. `minutes`: how long it is shown; `null` until it is taken back. */
  | {
      readonly kind: 'announcement';
      readonly texts: Readonly<Record<string, string>>;
      readonly isUrgent: boolean;
      readonly minutes: number | null;
    }
  /** `label`: what it was called when it was planned, for who runs the ceremony. */
  | { readonly kind: 'signing'; readonly initiativeId: string; readonly isOpen: boolean; readonly label: string }
  /** `objectKind`: of what has an embargo. `missingLanguages`: of the summit, that it may go out without. */
  | {
      readonly kind: 'release';
      readonly objectKind: string;
      readonly objectId: string;
      readonly missingLanguages: readonly string[];
      readonly label: string;
    }
);

/** One step of a session, as planned. */
export interface Cue {
  readonly id: string;
  readonly kind: CueKind;
  readonly title: string;
  /** For who runs it; may be empty. */
  readonly note: string;
  /** A person of the programme. */
  readonly speakerId: string | null;
  /** Seconds. */
  readonly plannedS: number;
  readonly effects: readonly CueEffect[];
}

/** What goes out is out: people have read it. Everything else is put back when a ceremony goes back. */
export const isTakenBack = (kind: EffectKind): boolean => kind !== 'release';
