import type { ChatClientToServer, ChatServerToClient } from '@app/contracts';
import type { Socket } from 'socket.io-client';

export const ACK_TIMEOUT_MS = 10_000;
export type ChatSocket = Socket<ChatServerToClient, ChatClientToServer>;

export type Order<Name extends keyof ChatClientToServer> = Parameters<ChatClientToServer[Name]>[0];
type Answer<Name extends keyof ChatClientToServer> = Parameters<Parameters<ChatClientToServer[Name]>[1]>[0];

/** Something of the room beside the chat: told of each connection from its beginning to its end. */
export interface RoomExtension {
  /** Before the room is joined: the time to listen. Listeners go with the socket. */
  connected(socket: ChatSocket): void;
  joined(): void;
  /** Another connection follows, or none. */
  left(): void;
}

/** The server's answer, `undefined` when none came in time. */
export async function ask<Name extends keyof ChatClientToServer>(
  socket: Socket,
  name: Name,
  message: Order<Name>,
): Promise<Answer<Name> | undefined> {
  try {
    return (await socket.timeout(ACK_TIMEOUT_MS).emitWithAck(name, message)) as Answer<Name>;
  } catch {
    return undefined;
  }
}
