import type { CueEffectInput, CueInput, CueKind, EffectKind, SheetCue, SheetEffect } from './run-sheet.queries.js';

/** As `CUE_KINDS` and `EFFECT_KINDS` of the domain, in the names of the API. */
export const CUE_KIND_NAMES = [
  'OPENING',
  'SPEECH',
  'RELEASE',
  'SIGNING',
  'HAND_OVER',
  'PERFORMANCE',
] as const satisfies CueKind[];
export const EFFECT_KIND_NAMES = [
  'LAYOUT',
  'SPOTLIGHT',
  'FLOOR',
  'SLIDES',
  'CAPTIONS',
  'CHAT',
  'ANNOUNCEMENT',
  'SIGNING',
  'RELEASE',
] as const satisfies EffectKind[];

/** An effect while it is edited: all that any kind has. */
export interface EffectForm extends Omit<SheetEffect, 'id' | 'texts'> {
  id: string;
  texts: Readonly<Record<string, string>>;
}
/** A cue while it is edited. */
export interface CueForm {
  id: string;
  kind: CueKind;
  title: string;
  note: string;
  speakerId: string | null;
  /** As typed: minutes, with a decimal part. */
  minutes: string;
  effects: EffectForm[];
}

const USUAL_MINUTES = '5';
const MAX_MINUTES = 12 * 60;

export const newCue = (id: string, kind: CueKind = 'SPEECH'): CueForm => ({
  id,
  kind,
  title: '',
  note: '',
  speakerId: null,
  minutes: USUAL_MINUTES,
  effects: [],
});

/** `participantId`: who speaks in its cue. `language`: the summit's main one. */
export const newEffect = (
  id: string,
  kind: EffectKind,
  { participantId, language }: { participantId: string | null; language: string },
): EffectForm => ({
  id,
  kind,
  layout: kind === 'LAYOUT' ? 'SPEAKER' : null,
  participantId: kind === 'SPOTLIGHT' || kind === 'FLOOR' ? participantId : null,
  deckId: null,
  page: kind === 'SLIDES' ? 1 : null,
  language: kind === 'CAPTIONS' ? language : null,
  isPreModerated: kind === 'CHAT' ? true : null,
  slowModeSeconds: kind === 'CHAT' ? 0 : null,
  texts: {},
  isUrgent: kind === 'ANNOUNCEMENT' ? false : null,
  minutes: null,
  initiativeId: null,
  isOpen: kind === 'SIGNING' ? true : null,
  objectKind: null,
  objectId: null,
  missingLanguages: null,
  label: kind === 'SIGNING' || kind === 'RELEASE' ? '' : null,
});

export const formOf = (cues: readonly SheetCue[]): CueForm[] =>
  cues.map(({ plannedSeconds, effects, ...cue }) => ({
    ...cue,
    minutes: String(Math.round((plannedSeconds / 60) * 100) / 100),
    effects: effects.map(({ texts, ...effect }) => ({
      ...effect,
      texts: Object.fromEntries((texts ?? []).map(({ language, text }) => [language, text])),
    })),
  }));

/** Seconds; `null` for what is no length of a cue. Both ways to write a decimal part are understood. */
export function secondsOf(minutes: string): number | null {
  const typed = minutes.trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(typed)) return null;
  const value = Number(typed);
  return value <= MAX_MINUTES ? Math.round(value * 60) : null;
}

/** What keeps a cue from being saved, by field; `effects` by the effect's id. */
export interface CueProblems {
  title?: 'missing';
  minutes?: 'not-a-length';
  effects?: Readonly<Record<string, EffectProblem>>;
}
export type EffectProblem = 'words-missing' | 'choice-missing';

export function problemsOf(cue: CueForm): CueProblems | null {
  const effects = Object.fromEntries(
    cue.effects.flatMap((effect): [string, EffectProblem][] => {
      const problem = effectProblem(effect);
      return problem === null ? [] : [[effect.id, problem]];
    }),
  );
  const problems: CueProblems = {
    ...(cue.title.trim() === '' && { title: 'missing' }),
    ...(secondsOf(cue.minutes) === null && { minutes: 'not-a-length' }),
    ...(Object.keys(effects).length > 0 && { effects }),
  };
  return Object.keys(problems).length > 0 ? problems : null;
}

function effectProblem({ kind, texts, initiativeId, objectId }: EffectForm): EffectProblem | null {
  if (kind === 'ANNOUNCEMENT') return Object.values(texts).some((text) => text.trim() !== '') ? null : 'words-missing';
  if (kind === 'SIGNING') return initiativeId === null ? 'choice-missing' : null;
  return kind === 'RELEASE' && objectId === null ? 'choice-missing' : null;
}

/** For saving; only of cues without problems. Field by field: what was read knows more of itself than may be sent. */
export const inputOf = (cues: readonly CueForm[]): CueInput[] =>
  cues.map(({ id, kind, title, note, speakerId, minutes, effects }) => ({
    id,
    kind,
    title,
    note,
    speakerId,
    plannedSeconds: secondsOf(minutes) ?? 0,
    effects: effects.map(effectInputOf),
  }));

const effectInputOf = (effect: EffectForm): CueEffectInput => ({
  id: effect.id,
  kind: effect.kind,
  layout: effect.layout,
  participantId: effect.participantId,
  deckId: effect.deckId,
  page: effect.page,
  language: effect.language,
  isPreModerated: effect.isPreModerated,
  slowModeSeconds: effect.slowModeSeconds,
  texts: Object.entries(effect.texts)
    .filter(([, text]) => text.trim() !== '')
    .map(([language, text]) => ({ language, text })),
  isUrgent: effect.isUrgent,
  minutes: effect.minutes,
  initiativeId: effect.initiativeId,
  isOpen: effect.isOpen,
  objectKind: effect.objectKind,
  objectId: effect.objectId,
  missingLanguages: effect.missingLanguages,
  label: effect.label,
});

/** One place up (-1) or down (1); the same list where there is none. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const target = index + by;
  const [here, there] = [items[index], items[target]];
  if (here === undefined || there === undefined) return [...items];
  return items.map((item, at) => (at === index ? there : at === target ? here : item));
}
