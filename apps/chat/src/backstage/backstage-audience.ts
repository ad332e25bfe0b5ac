import type {
  BackstageEntry,
  BackstageLine,
  ChatServerToClient,
  RoomPassClaims,
  SessionId,
  StageState,
} from '@app/contracts';
import { belongsBackstage } from '@app/domain';
import { RoomFanout } from '@app/realtime';
import type { ChatSocket } from '../chat-socket.js';

/** What somebody may see of a line, and how far the lines have come. */
interface Lines {
  readonly lastSeq: number;
  entryFor(line: BackstageLine, reader: RoomPassClaims): BackstageEntry;
}
interface Reader {
  socket: ChatSocket;
  lines: Lines;
}

/** The sockets that read their session's channel backstage: each gets the lines it may see, for as long as it may. */
export class BackstageAudience {
  /** By session and socket id. What one socket gets is a room of its own: nobody sees the same. */
  private readonly readers = new Map<SessionId, Map<string, Reader>>();
  private readonly fanout: RoomFanout<ChatServerToClient, ChatSocket>;

  constructor(onGivenUp: (socket: ChatSocket) => void) {
    this.fanout = new RoomFanout({ onCaughtUp: (socket) => this.tellOfLinesLeftOut(socket), onGivenUp });
  }

  /** From now on the socket gets the lines that are written. */
  enter(sessionId: SessionId, socket: ChatSocket, lines: Lines): void {
    const readers = this.readers.get(sessionId) ?? new Map<string, Reader>();
    this.readers.set(sessionId, readers);
    readers.set(socket.id, { socket, lines });
    this.fanout.add(socket.id, socket);
  }

  leave(sessionId: SessionId, socket: ChatSocket): void {
    const readers = this.readers.get(sessionId);
    if (readers?.delete(socket.id) !== true) return;
    if (readers.size === 0) this.readers.delete(sessionId);
    this.fanout.remove(socket.id, socket);
  }

  deliver(sessionId: SessionId, line: BackstageLine): void {
    for (const { socket, lines } of this.readersOf(sessionId))
      this.fanout.emit(socket.id, 'backstage:line-posted', lines.entryFor(line, socket.data.claims));
  }

  /** The stage or a pass has changed: who is not backstage any more gets nothing more, also of what is on its way. */
  recheck(sessionId: SessionId, stage: StageState | null): void {
    for (const { socket } of this.readersOf(sessionId)) {
      if (belongsBackstage(stage, socket.data.claims)) continue;
      this.leave(sessionId, socket);
      socket.emit('backstage:left', {});
    }
  }

  close(): void {
    this.fanout.close();
    this.readers.clear();
  }

  private readersOf(sessionId: SessionId): Reader[] {
    return [...(this.readers.get(sessionId)?.values() ?? [])];
  }

  private tellOfLinesLeftOut(socket: ChatSocket): void {
    const reader = this.readers.get(socket.data.claims.room)?.get(socket.id);
    if (reader !== undefined) socket.emit('backstage:lines-skipped', { lastSeq: reader.lines.lastSeq });
  }
}
