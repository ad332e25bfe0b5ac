import { Uuid } from '@app/contracts';
import { allTranslations, PROGRAMME_LIMITS as LIMITS, tidyText } from '@app/domain';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { z } from 'zod';
import {
  enumOf,
  LanguageTag,
  NotAllowed,
  NotFound,
  Refused,
  result,
  resultUnion,
  StorableText,
  Translation,
} from '../graphql/index.js';
import type { EmbargoedObject } from './embargoed-kinds.js';
import {
  EMBARGO_KINDS,
  EMBARGO_STATES,
  type EmbargoKind,
  type EmbargoRow,
  type EmbargoState,
  SESSION_MOMENTS,
  type SessionMoment,
} from './embargoes.repository.js';
import type { ReleaseWhen } from './embargoes.service.js';

const REASON_LENGTH = 4_000;

export const EmbargoKindEnum = enumOf('EmbargoKind', EMBARGO_KINDS);
export const EmbargoStateEnum = enumOf('EmbargoState', EMBARGO_STATES);
const SessionMomentEnum = enumOf('SessionMoment', SESSION_MOMENTS);

@ObjectType({ description: 'When something goes out, for those who work on it.' })
export class Embargo {
  @Field(() => EmbargoKindEnum)
  kind: EmbargoKind;
  @Field(() => ID)
  objectId: string;
  @Field(() => ID)
  summitId: string;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => String, { nullable: true, description: 'Where people read it once it is out.' })
  path: string | null;
  @Field(() => EmbargoStateEnum, { description: 'By the clock of the server.' })
  state: EmbargoState;
  @Field(() => Date, { nullable: true, description: 'Null while nobody said when, and while it waits for a session.' })
  releasesAt: Date | null;
  @Field(() => ID, { nullable: true, description: 'It goes out as this session begins or ends.' })
  sessionId: string | null;
  @Field(() => SessionMomentEnum, { nullable: true })
  sessionMoment: SessionMoment | null;
  @Field(() => [String], { description: 'Of the summit, that it goes out without.' })
  missingLanguages: string[];
  @Field(() => [String], { description: 'Of the summit, which it has not now; releasing asks for a word about each.' })
  languagesToName: string[];
  @Field(() => Date, { nullable: true })
  releasedAt: Date | null;
  @Field(() => Date, { nullable: true })
  recalledAt: Date | null;
  @Field(() => String, { nullable: true })
  recallReason: string | null;
  @Field(() => Boolean, {
    description: 'Whether the viewer may say when, and recall it; who may not can release it now.',
  })
  maySchedule: boolean;
}
@ObjectType()
export class EmbargoChanged {
  @Field(() => Embargo)
  embargo: Embargo;
}
export const EmbargoResult = resultUnion('EmbargoResult', [EmbargoChanged, NotAllowed, NotFound, Refused]);

@InputType({ description: 'Either a time, or a session and which moment of it.' })
export class ReleaseWhenInput {
  @Field(() => Date, { nullable: true })
  at?: Date | null;
  @Field(() => ID, { nullable: true })
  sessionId?: string | null;
  @Field(() => SessionMomentEnum, { nullable: true })
  moment?: SessionMoment | null;
}
export const ReleaseWhenSchema = z
  .object({ at: z.date().nullish(), sessionId: Uuid.nullish(), moment: z.enum(SESSION_MOMENTS).nullish() })
  .transform(({ at, sessionId, moment }, ctx): ReleaseWhen => {
    if (at && !sessionId && !moment) return { at };
    if (!at && sessionId && moment) return { sessionId, moment };
    ctx.addIssue({ code: 'custom', params: { code: 'one-of' }, message: 'either a time, or a session and its moment' });
    return z.NEVER;
  });
export const EmbargoReason = StorableText.transform(tidyText).pipe(z.string().min(1).max(REASON_LENGTH));
export const EmbargoLanguages = z
  .array(LanguageTag)
  .max(LIMITS.languagesPerText)
  .nullish()
  .transform((languages) => languages ?? []);

export const toEmbargo = (
  row: EmbargoRow,
  object: EmbargoedObject | undefined,
  { languagesToName, maySchedule }: Pick<Embargo, 'languagesToName' | 'maySchedule'>,
): Embargo =>
  result(Embargo, {
    kind: row.kind,
    objectId: row.objectId,
    summitId: row.summitId,
    titles: allTranslations(object?.titles ?? {}),
    path: object?.path ?? null,
    state: row.state,
    releasesAt: row.state === 'embargoed' ? row.releasesAt : null,
    sessionId: row.sessionId,
    sessionMoment: row.sessionId === null ? null : row.sessionMoment,
    missingLanguages: row.missingLanguages,
    languagesToName,
    releasedAt: row.releasedAt,
    recalledAt: row.recalledAt,
    recallReason: row.recallReason,
    maySchedule,
  });
