import type { Ack, RoomPassClaims } from '@app/contracts';
import { accept, refuse } from './acks.js';
import { type PassHolder, type RevocableSocket, revoke, type SocketServerSettings } from './pass-server.js';
import { verifyRoomPass } from './room-pass.js';

/** setTimeout's longest delay; a pass that lives longer is looked at again then. */
const MAX_DELAY_MS = 2 ** 31 - 1;

/** The pass of a connected socket: runs out, or is replaced by a fresh one for the same participant and room. */
export class LivePass {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly socket: RevocableSocket & { data: PassHolder },
    private readonly settings: SocketServerSettings,
  ) {
    this.arm();
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
    this.arm();
    onRenewed?.(verified.value);
    return accept({ expiresAt: new Date(verified.value.exp * 1_000).toISOString() });
  }

  /** Forgets the expiry; safe to call twice. */
  close(): void {
    clearTimeout(this.timer);
  }

  private arm(): void {
    clearTimeout(this.timer);
    const leftMs = this.socket.data.claims.exp * 1_000 - this.settings.clock.now().getTime();
    this.timer = setTimeout(
      () => (leftMs > MAX_DELAY_MS ? this.arm() : revoke(this.socket, 'expired')),
      Math.min(MAX_DELAY_MS, Math.max(0, leftMs)),
    );
    this.timer.unref();
  }
}
