/**
 * requested → accepted, or declined. Who was accepted or accepted may leave. Only what was accepted takes messages; whoever
 * was left may be asked again.
 */
export const DIRECT_STATES = ['requested', 'accepted', 'declined', 'left'] as const;
export type DirectState = (typeof DIRECT_STATES)[number];

/** What two people have with each other in a summit. */
export interface DirectPair {
  readonly state: DirectState;
  /** Who asked last. */
  readonly requesterId: string;
  /** Who declined or left. */
  readonly endedById: string | null;
  /** Who of them blocks the other. */
  readonly blockerIds: readonly string[];
}

export type DirectCommand = 'accept' | 'decline' | 'block' | 'unblock' | 'leave';
export type DirectRefusalCode = 'wrong-state' | 'direct-unanswered' | 'direct-closed';

/** What becomes of it when one of the two decides. What is so already stays so. */
export function decideDirect(pair: DirectPair, command: DirectCommand, byId: string): DirectPair | 'wrong-state' {
  const { state, requesterId, blockerIds } = pair;
  const isAsked = state === 'requested' && requesterId !== byId;
  switch (command) {
    case 'accept':
      if (state === 'accepted') return pair;
      return isAsked && blockerIds.length === 0 ? { ...pair, state: 'accepted' } : 'wrong-state';
    case 'decline':
      if (state === 'declined' && pair.endedById === byId) return pair;
      return isAsked ? { ...pair, state: 'declined', endedById: byId } : 'wrong-state';
    case 'leave':
      // Who asked does not take it back: asking, withdrawing and asking again would ring as often as one likes.
      return state === 'accepted' ? { ...pair, state: 'left', endedById: byId } : 'wrong-state';
    case 'block':
      return { ...ended(pair, byId), blockerIds: [...blockerIds.filter((id) => id !== byId), byId] };
    case 'unblock':
      return { ...pair, blockerIds: blockerIds.filter((id) => id !== byId) };
  }
}

/** What writing to somebody amounts to: another message, or a request with its first one. */
export interface DirectWriting {
  readonly pair: DirectPair;
  /** Counts among those that are limited. */
  readonly isRequest: boolean;
}

/**
 * What becomes of it when one of the two writes to the other without having been in a conversation. Who asks somebody that
 * asked them, or whom they had declined, accepts by that. A refusal does not say who blocks whom.
 */
export function askDirect(pair: DirectPair | undefined, byId: string): DirectWriting | DirectRefusalCode {
  const asked = { state: 'requested', requesterId: byId, endedById: null, blockerIds: [] } as const;
  if (pair === undefined) return { pair: asked, isRequest: true };
  if (pair.blockerIds.length > 0) return 'direct-closed';
  const isAnswer = { pair: { ...pair, state: 'accepted', endedById: null }, isRequest: false } as const;
  switch (pair.state) {
    case 'accepted':
      return isAnswer;
    case 'requested':
      return pair.requesterId === byId ? 'direct-unanswered' : isAnswer;
    case 'declined':
      return pair.endedById === byId ? isAnswer : 'direct-closed';
    case 'left':
      return { pair: asked, isRequest: true };
  }
}

/** Why a message can't be written into it; `undefined` when it can. */
export function refusesMessage({ state, blockerIds }: DirectPair): DirectRefusalCode | undefined {
  if (state === 'accepted' && blockerIds.length === 0) return undefined;
  return state === 'requested' && blockerIds.length === 0 ? 'direct-unanswered' : 'direct-closed';
}

/** How one of the two sees it. Who did not accept, left or blocks is nobody's to know. */
export type DirectFace = 'asked' | 'asking' | 'open' | 'closed';
export function faceOfDirect(pair: DirectPair, viewerId: string): DirectFace {
  switch (refusesMessage(pair)) {
    case undefined:
      return 'open';
    case 'direct-unanswered':
      return pair.requesterId === viewerId ? 'asked' : 'asking';
    default:
      return 'closed';
  }
}

const ended = (pair: DirectPair, byId: string): DirectPair => {
  if (pair.state === 'accepted') return { ...pair, state: 'left', endedById: byId };
  return pair.state === 'requested' && pair.requesterId !== byId
    ? { ...pair, state: 'declined', endedById: byId }
    : pair;
};
