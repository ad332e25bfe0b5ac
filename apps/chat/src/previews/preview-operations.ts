import type { Ack, LinkPreview, ListPreviews } from '@app/contracts';
import { accept, refuse } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import type { ChatSocket } from '../chat-socket.js';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { may, unlessOutage } from '../session-operation.js';
import { Previews } from './session-previews.js';

/** What readers of a room can ask about links. */
@Injectable()
export class PreviewOperations {
  constructor(
    private readonly rooms: ChatRooms,
    private readonly previews: Previews,
  ) {}

  async list(socket: ChatSocket, { urls }: ListPreviews): Promise<Ack<{ previews: LinkPreview[] }>> {
    if (!may(socket, 'watch')) return refuse('right-missing', 'This pass does not let its holder watch.');
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', 'Join the channel first.');
    return unlessOutage(async () => accept({ previews: await this.previews.of(room).list(urls) }));
  }
}
