import type { BackstageLine, ChatServerToClient, SessionId } from '@app/contracts';
import { belongsBackstage } from '@app/domain';
import { RoomFanout } from '@app/realtime';
import type { ChatRoom } from './chat-room.js';
import type { ChatSocket } from './chat-socket.js';

/** The sockets that read their session's channel backstage: each gets the lines it may see, for as long as it may. */
export class BackstageAudience {
  /** By session and socket id. What one socket gets is a room of its own: nobody sees the same. */
  private readonly readers = new Map<SessionId, Map<string, ChatSocket>>();
  private readonly fanout = new RoomFanout<ChatServerToClient, ChatSocket>({
    onCaughtUp: (socket) => this.settings.onCaughtUp(socket),
    onGivenUp: (socket) => this.settings.onGivenUp(socket),
  });

  constructor(
    private readonly settings: {
      onCaughtUp: (socket: ChatSocket) => void;
      onGivenUp: (socket: ChatSocket) => void;
    },
  ) {}

  /** Whether somebody is backstage now: asked with each order, as the stage may have changed since. */
  static admits(room: ChatRoom, socket: ChatSocket): boolean {
    return belongsBackstage(room.stage, socket.data.claims);
  }

  /** From now on the socket gets the lines that are written. */
  enter(sessionId: SessionId, socket: ChatSocket): void {
    const readers = this.readers.get(sessionId) ?? new Map<string, ChatSocket>();
    this.readers.set(sessionId, readers);
    readers.set(socket.id, socket);
    this.fanout.add(socket.id, socket);
  }

  leave(sessionId: SessionId, socket: ChatSocket): void {
    const readers = this.readers.get(sessionId);
    if (readers?.delete(socket.id) !== true) return;
    if (readers.size === 0) this.readers.delete(sessionId);
    this.fanout.remove(socket.id, socket);
  }

  deliver(room: ChatRoom, line: BackstageLine): void {
    for (const socket of this.readers.get(room.participants.sessionId)?.values() ?? [])
      this.fanout.emit(socket.id, 'backstage:line-posted', room.backstage.entryFor(line, socket.data.claims));
  }

  /** The stage or a pass has changed: who is not backstage any more gets nothing more, also of what is on its way. */
  recheck(room: ChatRoom): void {
    const { sessionId } = room.participants;
    for (const socket of this.readers.get(sessionId)?.values() ?? []) {
      if (BackstageAudience.admits(room, socket)) continue;
      this.leave(sessionId, socket);
      socket.emit('backstage:left', {});
    }
  }

  has(sessionId: SessionId, socket: ChatSocket): boolean {
    return this.readers.get(sessionId)?.has(socket.id) ?? false;
  }

  close(): void {
    this.fanout.close();
    this.readers.clear();
  }
}
