import type { Ack, RoomPassClaims } from '@app/contracts';
import { accept, refuse } from './acks.js';
import { type PassHolder, type RevocableSocket, revoke, type SocketServerSettings } from './pass-server.js';
import { verifyRoomPass } from './room-pass.js';

/** How long a pass may be used after it has run out: one look at all of them costs less than a timer for each. */
const LOOK_MS = 500;
const live = new Set<LivePass>();
let looking: NodeJS.Timeout | undefined;

/** The pass of a connected socket: runs out, or is replaced by a fresh one for the same participant and room. */
export class LivePass {
  constructor(
    private readonly socket: RevocableSocket & { data: PassHolder },
    private readonly settings: SocketServerSettings,
  ) {
    live.add(this);
    looking ??= setInterval(lookAtAll, LOOK_MS).unref();
  }

  /** Answers `pass:renew`. `onRenewed` is told before the answer goes out. */
  async renew(token: string, onRenewed?: (claims: RoomPassClaims) => void): Promise<Ack<{ expiresAt: string }>> {
    const { publicKey, clock, audience } = this.settings;
    const verified = await verifyRoomPass(token, publicKey, clock, audience);
    if (!verified.ok) return verified;
    const { claims } = this.socket.data;
    if (verified.value.sub !== claims.sub || verified.value.room !== claims.room) {
      return refuse('pass-invalid', 'A renewed pass is for the same participant and room.');
    }
    this.socket.data.claims = verified.value;
    onRenewed?.(verified.value);
    return accept({ expiresAt: new Date(verified.value.exp * 1_000).toISOString() });
  }

  /** Forgets the expiry; safe to call twice. */
  close(): void {
    live.delete(this);
    if (live.size > 0) return;
    clearInterval(looking);
    looking = undefined;
  }

  /** Ends a pass that has run out. */
  look(): void {
    if (this.socket.data.claims.exp * 1_000 > this.settings.clock.now().getTime()) return;
    this.close();
    revoke(this.socket, 'expired');
  }
}

function lookAtAll(): void {
  for (const pass of live) pass.look();
}
