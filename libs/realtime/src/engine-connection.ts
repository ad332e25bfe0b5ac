import { Socket as TcpSocket } from 'node:net';
import type { Socket } from 'socket.io';

/** The engine.io connection under a socket.io socket. */
export type EngineConnection = Socket['conn'];

const WEBSOCKET_OPEN = 1;

/**
 * The TCP socket of a connection that speaks WebSocket and is open, `undefined` for every other.
 * @NOTE engine.io and ws keep it to themselves (`transport.socket._socket`), so each step is looked at before it is believed.
 */
export function webSocketTcp(connection: EngineConnection): TcpSocket | undefined {
  if (connection.readyState !== 'open' || connection.transport.name !== 'websocket') return undefined;
  const webSocket: unknown = Reflect.get(connection.transport, 'socket');
  if (typeof webSocket !== 'object' || webSocket === null) return undefined;
  if (Reflect.get(webSocket, 'readyState') !== WEBSOCKET_OPEN) return undefined;
  const tcp: unknown = Reflect.get(webSocket, '_socket');
  return tcp instanceof TcpSocket && tcp.writable ? tcp : undefined;
}

/** Packets that engine.io holds back until its transport can write. */
export function heldPackets(connection: EngineConnection): readonly { data?: unknown }[] {
  const held: unknown = Reflect.get(connection, 'writeBuffer');
  return Array.isArray(held) ? (held as { data?: unknown }[]) : [];
}

/** Bytes that wait to be sent to a connection: a measure of how slow its reader is. */
export function backlogBytes(connection: EngineConnection): number {
  let bytes = webSocketTcp(connection)?.writableLength ?? 0;
  for (const { data } of heldPackets(connection)) bytes += typeof data === 'string' ? data.length : 0;
  return bytes;
}

/** Ends a connection whose reader does not read: a proper goodbye would wait behind what it has not read. */
export function cutConnection(connection: EngineConnection): void {
  const tcp = webSocketTcp(connection);
  if (tcp === undefined) connection.close(true);
  else tcp.destroy();
}
