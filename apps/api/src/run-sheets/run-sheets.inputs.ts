import { Uuid } from '@app/contracts';
import {
  type Cue,
  CUE_KINDS,
  type CueEffect,
  type CueKind,
  EFFECT_KINDS,
  type EffectKind,
  RUN_SHEET_LIMITS as LIMITS,
  STAGE_LAYOUTS,
  type StageLayout,
  tidyText,
} from '@app/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { AnnouncementTexts } from '../announcements/index.js';
import { EMBARGO_KINDS, EmbargoKindEnum, type EmbargoKind } from '../embargo/index.js';
import { enumOf, LanguageTag, StorableText, TranslationInput } from '../graphql/index.js';
import { StageLayoutEnum } from '../stage/index.js';

export const CueKindEnum = enumOf('CueKind', CUE_KINDS);
export const EffectKindEnum = enumOf('CueEffectKind', EFFECT_KINDS);

@InputType({ description: 'How things are to be when the cue is called. Fields by `kind`; others are not looked at.' })
export class CueEffectInput {
  @Field(() => ID, { nullable: true, description: 'Of one that the sheet has already.' })
  id?: string | null;
  @Field(() => EffectKindEnum)
  kind: EffectKind;
  @Field(() => StageLayoutEnum, { nullable: true, description: 'LAYOUT' })
  layout?: StageLayout | null;
  @Field(() => ID, { nullable: true, description: 'SPOTLIGHT, FLOOR: a person of the programme; null for nobody.' })
  participantId?: string | null;
  @Field(() => ID, { nullable: true, description: 'SLIDES; null to take away what is shown.' })
  deckId?: string | null;
  @Field(() => Int, { nullable: true, description: 'SLIDES: from 1.' })
  page?: number | null;
  @Field(() => String, { nullable: true, description: 'CAPTIONS; null for none.' })
  language?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'CHAT' })
  isPreModerated?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'CHAT: from 0 to 3600.' })
  slowModeSeconds?: number | null;
  @Field(() => [TranslationInput], { nullable: true, description: 'ANNOUNCEMENT, to the session.' })
  texts?: TranslationInput[] | null;
  @Field(() => Boolean, { nullable: true, description: 'ANNOUNCEMENT' })
  isUrgent?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'ANNOUNCEMENT: how long it is shown; null until it is taken back.' })
  minutes?: number | null;
  @Field(() => ID, { nullable: true, description: 'SIGNING' })
  initiativeId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'SIGNING' })
  isOpen?: boolean | null;
  @Field(() => EmbargoKindEnum, { nullable: true, description: 'RELEASE' })
  objectKind?: EmbargoKind | null;
  @Field(() => ID, { nullable: true, description: 'RELEASE' })
  objectId?: string | null;
  @Field(() => [String], { nullable: true, description: 'RELEASE: of the summit, that it may go out without.' })
  missingLanguages?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'SIGNING, RELEASE: what it is called, for who runs the ceremony.',
  })
  label?: string | null;
}

@InputType()
export class CueInput {
  @Field(() => ID, { nullable: true, description: 'Of one that the sheet has already.' })
  id?: string | null;
  @Field(() => CueKindEnum)
  kind: CueKind;
  @Field(() => String)
  title: string;
  @Field(() => String)
  note: string;
  @Field(() => ID, { nullable: true, description: 'A person of the programme.' })
  speakerId?: string | null;
  @Field(() => Int)
  plannedSeconds: number;
  @Field(() => [CueEffectInput])
  effects: CueEffectInput[];
}

const OwnId = Uuid.nullish().transform((id) => id ?? uuidv7());
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);
const text = (most: number) => StorableText.transform(tidyText).pipe(z.string().max(most));
const title = StorableText.transform(tidyText).pipe(z.string().min(1).max(LIMITS.title));

const Effect = z.discriminatedUnion('kind', [
  z.object({ id: OwnId, kind: z.literal('layout'), layout: z.enum(STAGE_LAYOUTS) }),
  z.object({ id: OwnId, kind: z.literal('spotlight'), participantId: orNull(Uuid) }),
  z.object({ id: OwnId, kind: z.literal('floor'), participantId: orNull(Uuid) }),
  z.object({
    id: OwnId,
    kind: z.literal('slides'),
    deckId: orNull(Uuid),
    page: z
      .number()
      .int()
      .min(1)
      .max(10_000)
      .nullish()
      .transform((page) => page ?? 1),
  }),
  z.object({ id: OwnId, kind: z.literal('captions'), language: orNull(LanguageTag) }),
  z
    .object({
      id: OwnId,
      kind: z.literal('chat'),
      isPreModerated: z.boolean(),
      slowModeSeconds: z.number().int().min(0).max(3_600),
    })
    .transform(({ slowModeSeconds, ...rest }) => ({ ...rest, slowModeS: slowModeSeconds })),
  z.object({
    id: OwnId,
    kind: z.literal('announcement'),
    texts: AnnouncementTexts,
    isUrgent: z.boolean(),
    minutes: orNull(z.number().int().min(1).max(1_440)),
  }),
  z.object({
    id: OwnId,
    kind: z.literal('signing'),
    initiativeId: Uuid,
    isOpen: z.boolean(),
    label: text(LIMITS.label),
  }),
  z.object({
    id: OwnId,
    kind: z.literal('release'),
    objectKind: z.enum(EMBARGO_KINDS),
    objectId: Uuid,
    missingLanguages: z
      .array(LanguageTag)
      .max(40)
      .nullish()
      .transform((languages) => languages ?? []),
    label: text(LIMITS.label),
  }),
]) satisfies z.ZodType<CueEffect>;

const CueSchema = z
  .object({
    id: OwnId,
    kind: z.enum(CUE_KINDS),
    title,
    note: text(LIMITS.note),
    speakerId: orNull(Uuid),
    plannedSeconds: z.number().int().min(0).max(LIMITS.plannedS),
    effects: z.array(Effect).max(LIMITS.effects),
  })
  .transform(({ plannedSeconds, ...cue }): Cue => ({ ...cue, plannedS: plannedSeconds }));

/** Cues in their order. */
export const CuesSchema = z
  .array(CueSchema)
  .max(LIMITS.cues)
  .superRefine((cues, check) => {
    if (new Set(cues.map(({ id }) => id)).size < cues.length)
      check.addIssue({ code: 'custom', params: { code: 'cue-twice' }, message: 'a cue is there twice' });
  });
