import type { Client } from '@urql/core';
import { REFUSAL_CODES, ROOM_PASS_LIFETIME_S, type Ack, type ParticipantId } from '@app/contracts';
import { IssueRoomPass } from './session-queries.js';

/** A pass for chat and media of one session; fits both clients' pass sources. */
export interface SessionPass {
  token: string;
  /** ISO 8601, by the reader's own clock, which may be wrong: timers follow it. */
  expiresAt: string;
  participantId: ParticipantId;
  chatUrl: string;
  mediaUrl: string;
  /** Relays for media, as `RTCConfiguration` takes them. */
  iceServers: readonly { urls: readonly string[]; username: string; credential: string }[];
}

export type PassSource = () => Promise<Ack<SessionPass>>;

/** A fresh pass serves the other client too when it asks within this, in milliseconds. */
const SPARE_MS = 5_000;

/**
 * Passes for one session. Chat and media ask at about the same time when a page opens, and two requests of a newcomer
 * without a guest cookie would make two guests: so one request runs at a time, and its pass serves two.
 */
export class SessionPasses {
  private asker: { client: Client; guestName: string | null } | undefined;
  private asking: Promise<Ack<SessionPass>> | undefined;
  /** Handed out once more, never twice: who asks again has reason to want another. */
  private spare: { pass: SessionPass; untilMs: number } | undefined;

  constructor(private readonly sessionId: string) {}

  /** Passes from now on carry this name; `null` leaves it to the account, or to the API. */
  askAs(client: Client, guestName: string | null): void {
    if (this.asker?.guestName !== guestName) this.spare = undefined;
    this.asker = { client, guestName };
  }

  /** The next pass is asked for anew, whatever is on its way: rights have changed. */
  forget(): void {
    this.spare = undefined;
    this.asking = undefined;
  }

  /** Bound. Rejects when nothing came back, so that the clients ask again by themselves. */
  readonly source: PassSource = () => {
    const { spare } = this;
    this.spare = undefined;
    if (spare && performance.now() < spare.untilMs) return Promise.resolve({ ok: true, value: spare.pass });
    if (this.asking !== undefined) return this.asking;
    const asking = this.issue().finally(() => {
      if (this.asking === asking) this.asking = undefined;
    });
    this.asking = asking;
    return asking;
  };

  private async issue(): Promise<Ack<SessionPass>> {
    if (!this.asker) throw new Error('askAs() comes before the first pass');
    const { client, guestName } = this.asker;
    const expiresAt = new Date(Date.now() + ROOM_PASS_LIFETIME_S * 1_000).toISOString();
    const { data, error } = await client
      .mutation(IssueRoomPass, { sessionId: this.sessionId, displayName: guestName })
      .toPromise();
    if (!data) throw error ?? new Error('issueRoomPass gave no answer');
    const { answer } = data;
    if (answer.__typename === 'RoomPass') {
      const pass = { ...answer, expiresAt };
      this.spare = { pass, untilMs: performance.now() + SPARE_MS };
      return { ok: true, value: pass };
    }
    return {
      ok: false,
      code: REFUSAL_CODES.find((code) => code === answer.code) ?? 'internal',
      message: answer.message,
    };
  }
}
