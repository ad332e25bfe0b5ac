import type { RefusalCode } from '@app/contracts';
import {
  allTranslations,
  APPEARANCE_ROLES,
  CEREMONY_PHASES,
  type CeremonyPhase,
  type Cue,
  type CueEffect,
  type CueKind,
  type EffectKind,
  type PickedText,
  type StageLayout,
} from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EMBARGO_KINDS, type EmbargoKind, EmbargoKindEnum } from '../embargo/index.js';
import {
  AppearanceRoleEnum,
  enumOf,
  LocalizedText,
  NotAllowed,
  NotFound,
  Refused,
  result,
  resultUnion,
  Translation,
} from '../graphql/index.js';
import { StageLayoutEnum } from '../stage/index.js';
import { EFFECT_STATES, type EffectRow, type EffectState } from './ceremonies.repository.js';
import { CueKindEnum, EffectKindEnum } from './run-sheets.inputs.js';

const CeremonyPhaseEnum = enumOf('CeremonyPhase', CEREMONY_PHASES);
const EffectStateEnum = enumOf('CeremonyEffectState', EFFECT_STATES);

@ObjectType({ description: 'How things are to be when its cue is called. Fields by `kind`, as in `CueEffectInput`.' })
export class CueEffectType {
  @Field(() => ID)
  id: string;
  @Field(() => EffectKindEnum)
  kind: EffectKind;
  @Field(() => StageLayoutEnum, { nullable: true })
  layout?: StageLayout | undefined;
  @Field(() => ID, { nullable: true })
  participantId?: string | null | undefined;
  @Field(() => ID, { nullable: true })
  deckId?: string | null | undefined;
  @Field(() => Int, { nullable: true })
  page?: number | undefined;
  @Field(() => String, { nullable: true })
  language?: string | null | undefined;
  @Field(() => Boolean, { nullable: true })
  isPreModerated?: boolean | undefined;
  @Field(() => Int, { nullable: true })
  slowModeSeconds?: number | undefined;
  @Field(() => [Translation], { nullable: true })
  texts?: Translation[] | undefined;
  @Field(() => Boolean, { nullable: true })
  isUrgent?: boolean | undefined;
  @Field(() => Int, { nullable: true })
  minutes?: number | null | undefined;
  @Field(() => ID, { nullable: true })
  initiativeId?: string | undefined;
  @Field(() => Boolean, { nullable: true })
  isOpen?: boolean | undefined;
  @Field(() => EmbargoKindEnum, { nullable: true })
  objectKind?: EmbargoKind | undefined;
  @Field(() => ID, { nullable: true })
  objectId?: string | undefined;
  @Field(() => [String], { nullable: true })
  missingLanguages?: string[] | undefined;
  @Field(() => String, { nullable: true })
  label?: string | undefined;
}

@ObjectType('Cue', { description: 'One step of a session, as planned.' })
export class CueType {
  @Field(() => ID)
  id: string;
  @Field(() => CueKindEnum)
  kind: CueKind;
  @Field(() => String)
  title: string;
  @Field(() => String)
  note: string;
  @Field(() => ID, { nullable: true })
  speakerId: string | null;
  @Field(() => Int)
  plannedSeconds: number;
  @Field(() => [CueEffectType])
  effects: CueEffectType[];
}

@ObjectType({ description: 'That somebody pressed next or back, and where that led.' })
export class CeremonyStepType {
  @Field(() => Int)
  number: number;
  @Field(() => Boolean)
  isBack: boolean;
  @Field(() => CeremonyPhaseEnum)
  phase: CeremonyPhase;
  @Field(() => ID, { nullable: true })
  cueId: string | null;
  @Field(() => Date)
  at: Date;
}

@ObjectType({ description: 'What a step did, or put back.' })
export class CeremonyEffect {
  @Field(() => ID)
  id: string;
  @Field(() => Int)
  step: number;
  @Field(() => ID)
  cueId: string;
  @Field(() => CueEffectType)
  effect: CueEffectType;
  @Field(() => ID, { nullable: true, description: 'The one that is put back.' })
  undoes: string | null;
  @Field(() => EffectStateEnum)
  state: EffectState;
  @Field(() => String, { nullable: true, description: 'Why it was refused, kept or failed.' })
  code: RefusalCode | null;
  @Field(() => Int)
  attempts: number;
  @Field(() => Boolean, {
    description: 'It was refused or failed, or whoever did it is gone; and its step is the last.',
  })
  mayBeTriedAgain: boolean;
}

@ObjectType({ description: 'Where a ceremony is, and how it came there. Rehearsals before it are not shown.' })
export class Ceremony {
  @Field(() => Int, { description: 'Rises with every step; each order names the one it was given at.' })
  version: number;
  @Field(() => Int, { description: 'Rehearsals are counted, too.' })
  run: number;
  @Field(() => CeremonyPhaseEnum)
  phase: CeremonyPhase;
  @Field(() => ID, { nullable: true })
  cueId: string | null;
  @Field(() => [CeremonyStepType])
  steps: CeremonyStepType[];
  @Field(() => [CeremonyEffect], { description: 'In the order they were done.' })
  effects: CeremonyEffect[];
}

@ObjectType()
export class RunSheetPerson {
  @Field(() => ID)
  personId: string;
  @Field(() => LocalizedText)
  name: PickedText;
  @Field(() => AppearanceRoleEnum)
  role: (typeof APPEARANCE_ROLES)[number];
}

@ObjectType({ description: 'A session’s run sheet, and its ceremony.' })
export class RunSheet {
  @Field(() => ID)
  sessionId: string;
  @Field(() => String)
  sessionSlug: string;
  @Field(() => ID)
  summitId: string;
  @Field(() => String)
  summitSlug: string;
  @Field(() => LocalizedText)
  title: PickedText;
  @Field(() => [String], { description: 'Of the summit.' })
  languages: string[];
  @Field(() => [RunSheetPerson], { description: 'Of the session, as released.' })
  people: RunSheetPerson[];
  @Field(() => Boolean)
  mayWrite: boolean;
  @Field(() => Int, { description: 'Of the plan; 0 where there is none.' })
  revision: number;
  @Field(() => [CueType])
  cues: CueType[];
  @Field(() => Ceremony)
  ceremony: Ceremony;
  @Field(() => Date, { description: 'The clock of the server.' })
  now: Date;
}

@ObjectType({ description: 'A session of a summit, with what is planned for it.' })
export class RunSheetEntry {
  @Field(() => ID)
  sessionId: string;
  @Field(() => String)
  sessionSlug: string;
  @Field(() => LocalizedText)
  title: PickedText;
  @Field(() => Date, { nullable: true })
  startsAt: Date | null;
  @Field(() => Int)
  cueCount: number;
  @Field(() => Int)
  plannedSeconds: number;
  @Field(() => CeremonyPhaseEnum)
  phase: CeremonyPhase;
}

@ObjectType()
export class RunSheetChanged {
  @Field(() => RunSheet)
  sheet: RunSheet;
}
export const RunSheetResult = resultUnion('RunSheetResult', [RunSheetChanged, NotAllowed, NotFound, Refused]);
export type RunSheetOutcome = RunSheetChanged | NotAllowed | NotFound | Refused;

export const toCue = ({ plannedS, effects, ...cue }: Cue): CueType =>
  result(CueType, { ...cue, plannedSeconds: plannedS, effects: effects.map(toEffect) });

export function toEffect(effect: CueEffect): CueEffectType {
  switch (effect.kind) {
    case 'chat': {
      const { slowModeS, ...chat } = effect;
      return result(CueEffectType, { ...chat, slowModeSeconds: slowModeS });
    }
    case 'announcement':
      return result(CueEffectType, { ...effect, texts: allTranslations(effect.texts) });
    case 'release': {
      const objectKind = EMBARGO_KINDS.find((kind) => kind === effect.objectKind);
      return result(CueEffectType, { ...effect, objectKind, missingLanguages: [...effect.missingLanguages] });
    }
    default:
      return result(CueEffectType, effect);
  }
}

export const toCeremonyEffect = (
  { id, step, cueId, effect, undoes, state, code, attempts }: EffectRow,
  mayBeTriedAgain: boolean,
): CeremonyEffect =>
  result(CeremonyEffect, { id, step, cueId, effect: toEffect(effect), undoes, state, code, attempts, mayBeTriedAgain });
