import type { MediaRights, MediaSource, ParticipantId } from '@app/contracts';

/** A participant who has come to their seat, backstage or on stage. */
interface Place {
  readonly isMutedByModerator: boolean;
  readonly isOnStage: boolean;
  /** The stage lets them send a screen. */
  readonly sharesScreen: boolean;
}
/** Who interprets into a language; `next` is heard from `nextAtMs` on. */
interface Booth {
  readonly members: ReadonlySet<ParticipantId>;
  readonly active: ParticipantId | null;
  readonly next: ParticipantId | null;
  readonly nextAtMs: number;
}
/** What the API last told of a room's stage. Instants are milliseconds of this process's clock. */
export interface Stage {
  readonly version: bigint;
  readonly places: ReadonlyMap<ParticipantId, Place>;
  readonly isLive: boolean;
  /** From then on the audience sees a live stage. */
  readonly onAirAtMs: number;
  /** By language. */
  readonly booths: ReadonlyMap<string, Booth>;
}
/** Whose media, and which. `language`: of a booth's media, `null` for the stage's. */
export interface MediaLabel {
  readonly participantId: ParticipantId;
  readonly source: MediaSource;
  readonly language: string | null;
}

export const BOOTH_SOURCES: readonly MediaSource[] = ['interpretation', 'sign-language'];
const SCREEN_SOURCES: readonly MediaSource[] = ['screen', 'screen-sound'];

/** Both must say yes: the pass once (`hasPublishRight`), the stage now. Only who has a place can be muted. */
export function rightsOf(stage: Stage, participantId: ParticipantId, hasPublishRight: boolean): MediaRights {
  if (!hasPublishRight)
    return { mayPublish: false, isMutedByModerator: false, mayShareScreen: false, interpretsInto: [] };
  const place = stage.places.get(participantId);
  return {
    mayPublish: place !== undefined,
    isMutedByModerator: place?.isMutedByModerator ?? false,
    mayShareScreen: place?.sharesScreen ?? false,
    interpretsInto: boothsOf(stage, participantId),
  };
}

export function maySend(
  { mayPublish, mayShareScreen, interpretsInto }: MediaRights,
  { source, language }: Omit<MediaLabel, 'participantId'>,
): boolean {
  if (BOOTH_SOURCES.includes(source)) return language !== null && interpretsInto.includes(language);
  return mayPublish && (mayShareScreen || !SCREEN_SOURCES.includes(source));
}

/** Backstage sees and hears everybody: who has a place, a booth or the right to moderate. */
export function isBackstage(stage: Stage, participantId: ParticipantId, hasModerateRight: boolean): boolean {
  return hasModerateRight || stage.places.has(participantId) || boothsOf(stage, participantId).length > 0;
}

/** Whether the audience may have these media at an instant. */
export function isOnAir(stage: Stage, { participantId, source }: MediaLabel, nowMs: number): boolean {
  if (!stage.isLive || nowMs < stage.onAirAtMs) return false;
  return BOOTH_SOURCES.includes(source) || (stage.places.get(participantId)?.isOnStage ?? false);
}

/** Whether the stage lets these media through: of a booth's partners one is heard, pictures of the stage always are. */
export function isLetThrough(stage: Stage, { participantId, source, language }: MediaLabel, nowMs: number): boolean {
  if (!BOOTH_SOURCES.includes(source)) return true;
  const booth = stage.booths.get(language ?? '');
  if (booth === undefined) return false;
  return participantId === (booth.next !== null && nowMs >= booth.nextAtMs ? booth.next : booth.active);
}

/** Whose microphone counts when the room looks for who speaks. */
export function isOnStage(stage: Stage, participantId: ParticipantId): boolean {
  return stage.places.get(participantId)?.isOnStage ?? false;
}

/** The next instant after `nowMs` at which time alone changes what the stage says; `undefined` when there is none. */
export function nextChange(stage: Stage, nowMs: number): number | undefined {
  const instants = [
    ...(stage.isLive ? [stage.onAirAtMs] : []),
    ...[...stage.booths.values()].flatMap(({ next, nextAtMs }) => (next === null ? [] : [nextAtMs])),
  ].filter((instant) => instant > nowMs);
  return instants.length === 0 ? undefined : Math.min(...instants);
}

export const isSameRights = (one: MediaRights, other: MediaRights): boolean =>
  one.mayPublish === other.mayPublish &&
  one.isMutedByModerator === other.isMutedByModerator &&
  one.mayShareScreen === other.mayShareScreen &&
  one.interpretsInto.join() === other.interpretsInto.join();

const boothsOf = (stage: Stage, participantId: ParticipantId): string[] =>
  [...stage.booths].filter(([, { members }]) => members.has(participantId)).map(([language]) => language);
