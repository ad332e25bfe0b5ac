import { type RefusalCode, Uuid } from '@app/contracts';
import { Args, ID } from '@nestjs/graphql';
import { NotAllowed, notAllowed, NotFound, notFound, parseWith, Refused, refused, result } from '../graphql/index.js';
import type { SessionPart } from './session-part.js';
import type { StageOutcome } from './stage.service.js';
import { StageChanged, toStageType } from './stage.type.js';

export type StageAnswer = StageChanged | NotAllowed | NotFound | Refused;
export const SessionArg = () => Args('sessionId', { type: () => ID }, parseWith(Uuid));
export const PersonArg = () => Args('personId', { type: () => ID }, parseWith(Uuid));
/** A person of the programme, or a guest from the audience. */
export const ParticipantArg = () => Args('participantId', { type: () => ID }, parseWith(Uuid));

/** Whose seat or booth it is. The policy lets nobody act for themselves who doesn't appear in the session. */
export function own({ appearance }: SessionPart): string {
  if (appearance === null) throw new Error('something was asked for by somebody who does not appear');
  return appearance.personId;
}

export function answer(outcome: StageOutcome): StageAnswer {
  if (outcome.isDone) return result(StageChanged, { stage: toStageType(outcome.stage) });
  const message = MESSAGES[outcome.code] ?? 'The stage does not allow this now.';
  if (outcome.code === 'not-found') return notFound(message);
  if (outcome.code === 'not-allowed' || outcome.code === 'not-signed-in') return notAllowed(message, outcome.code);
  return refused(outcome.code, message);
}

const MESSAGES: Partial<Record<RefusalCode, string>> = {
  'not-found': 'There is no such session.',
  'not-signed-in': 'Sign in, or open your invitation, to come to the stage.',
  'not-allowed':
    'Only who presides over this session and the organisers of the summit may do this; a seat is taken by whom it belongs to, a booth by its interpreters.',
  'session-not-published': 'This session is not published yet.',
  'session-cancelled': 'This session was cancelled.',
  'stage-not-live': 'This session has not begun.',
  'stage-on-air': 'The audience sees this session already.',
  'stage-ended': 'This session has ended.',
  'seat-unknown': 'This person has no seat in this session.',
  'not-waiting': 'This person has not asked to come up.',
  'stage-locked': 'The stage is locked.',
  'not-on-stage': 'This person is not on stage.',
  'hand-not-raised': 'This person has not raised a hand.',
  'order-empty': 'Nobody who is on stage is next in the order.',
  'order-changed': 'Somebody else is next in the order now.',
  'floor-taken': 'Somebody has the floor.',
  'booth-unknown': 'There is no booth for this language.',
  'not-in-booth': 'Only interpreters into this language are in this booth.',
  'page-unknown': 'There is no such page.',
  'limit-reached': 'There are too many already.',
};
