import type { ParticipantId, StageState } from '@app/contracts';
import { countdownLeft } from '../stage/index.js';

/** What a reader who does not see the room should be told of a change, once and in this order. */
export type RoomNews =
  | { readonly kind: 'counting'; readonly seconds: number }
  | { readonly kind: 'called-off' }
  | { readonly kind: 'floor'; readonly participantId: ParticipantId; readonly isSelf: boolean }
  | { readonly kind: 'you-are-next' }
  | { readonly kind: 'you-preside' }
  | { readonly kind: 'hand'; readonly participantId: ParticipantId }
  | { readonly kind: 'hands'; readonly count: number }
  | { readonly kind: 'came-backstage'; readonly participantId: ParticipantId };

interface Reader {
  readonly self: ParticipantId | null;
  /** Hands and arrivals are news for who presides alone. */
  readonly isModerator: boolean;
  /** The server's clock. */
  readonly nowMs: number;
}

/** Nothing is news to somebody who just came: everything is as they found it. */
export function newsOf(before: StageState, after: StageState, { self, isModerator, nowMs }: Reader): RoomNews[] {
  if (before.version === 0 || before.version >= after.version) return [];
  const news: RoomNews[] = [];
  const leftMs = countdownLeft(after, nowMs);
  if (leftMs !== null && before.startedAt !== after.startedAt)
    news.push({ kind: 'counting', seconds: Math.round(leftMs / 1_000) });
  if (before.status === 'live' && after.status === 'waiting') news.push({ kind: 'called-off' });

  const speaker = after.floor?.participantId;
  if (speaker !== undefined && after.floor?.since !== before.floor?.since)
    news.push({ kind: 'floor', participantId: speaker, isSelf: speaker === self });
  if (self !== null && nextOf(after) === self && nextOf(before) !== self) news.push({ kind: 'you-are-next' });
  if (self !== null && after.chairId === self && before.chairId !== self) news.push({ kind: 'you-preside' });

  if (!isModerator) return news;
  const knew = new Set(before.hands.map(({ participantId }) => participantId));
  const raised = after.hands.filter(({ participantId }) => !knew.has(participantId) && participantId !== self);
  const [only] = raised;
  if (only !== undefined)
    news.push(
      raised.length === 1
        ? { kind: 'hand', participantId: only.participantId }
        : { kind: 'hands', count: after.hands.length },
    );
  for (const { participantId, state } of after.seats) {
    const was = before.seats.find((seat) => seat.participantId === participantId)?.state;
    if (state === 'waiting' && was !== undefined && was !== 'waiting' && was !== 'on-stage' && participantId !== self)
      news.push({ kind: 'came-backstage', participantId });
  }
  return news;
}

const nextOf = ({ nextId, order }: StageState): ParticipantId | null => nextId ?? order[0] ?? null;
