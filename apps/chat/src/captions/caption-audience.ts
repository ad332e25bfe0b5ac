import type { CaptionsShown, CaptionTurnState, ChatServerToClient, SessionId } from '@app/contracts';
import { RoomFanout } from '@app/realtime';
import type { ChatLimits } from '../chat-limits.js';
import type { ChatSocket } from '../chat-socket.js';

/**
 * A reader this far behind (bytes unsent) gets no more captions until it follows again, and then the newest: a line that
 * comes late is worth less than the next one. Whether a reader is hopeless, the chat decides.
 */
const CUT_OFF_BYTES = 32 * 1024;

const viewersOf = (sessionId: SessionId, language: string): string => `${sessionId} ${language}`;
const captionersOf = (sessionId: SessionId): string => `${sessionId} captioners`;

interface Watching {
  language: string;
  /** Brings the socket to what is on the screen now. */
  tellNewest: () => void;
}

/** The sockets that watch captions, each in one language, and those that write them. */
export class CaptionAudience {
  private readonly watching = new Map<string, Watching>();
  private readonly fanout: RoomFanout<ChatServerToClient, ChatSocket>;

  constructor({ bigRoomReaders, captionFramesPerSecond }: ChatLimits) {
    this.fanout = new RoomFanout({
      pace: { aboveReaders: bigRoomReaders, framesPerSecond: captionFramesPerSecond },
      cutOffBytes: CUT_OFF_BYTES,
      giveUpMs: Infinity,
      onCaughtUp: (socket) => this.watching.get(socket.id)?.tellNewest(),
    });
  }

  /** From now on the socket gets what is shown in this language, and of no other; `null` for none. */
  watch(sessionId: SessionId, socket: ChatSocket, watching: Watching | null): void {
    const before = this.watching.get(socket.id);
    if (before !== undefined && before.language === watching?.language) return;
    if (before !== undefined) this.fanout.remove(viewersOf(sessionId, before.language), socket);
    if (watching === null) this.watching.delete(socket.id);
    else {
      this.watching.set(socket.id, watching);
      this.fanout.add(viewersOf(sessionId, watching.language), socket);
    }
  }

  /** Hears whose turn it is while its pass lets it write. */
  seatCaptioner(sessionId: SessionId, socket: ChatSocket): void {
    if (socket.data.claims.rights.includes('caption')) this.fanout.add(captionersOf(sessionId), socket);
    else this.fanout.remove(captionersOf(sessionId), socket);
  }

  leave(sessionId: SessionId, socket: ChatSocket): void {
    this.watch(sessionId, socket, null);
    this.fanout.remove(captionersOf(sessionId), socket);
  }

  show(sessionId: SessionId, shown: CaptionsShown): void {
    this.fanout.emit(viewersOf(sessionId, shown.language), 'caption:shown', shown);
  }

  tellTurn(sessionId: SessionId, turn: CaptionTurnState): void {
    this.fanout.emit(captionersOf(sessionId), 'caption:turn-changed', turn);
  }

  close(): void {
    this.fanout.close();
    this.watching.clear();
  }
}
