import type { Ack, ParticipantId } from '@app/contracts';

/** A pass for chat and media of one session; fits both clients' pass sources. */
export interface SessionPass {
  token: string;
  expiresAt: string;
  participantId: ParticipantId;
  chatUrl: string;
  mediaUrl: string;
}

/**
 * One request at a time: chat and media ask together when a page opens, and two requests of a newcomer without a guest
 * cookie would make two guests.
 */
export function shareWhileAsking(issue: () => Promise<Ack<SessionPass>>): () => Promise<Ack<SessionPass>> {
  let asking: Promise<Ack<SessionPass>> | undefined;
  return () => {
    asking ??= issue().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}
