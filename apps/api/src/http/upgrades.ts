import { CHAT_SOCKET_PATH, MEDIA_SOCKET_PATH, NETWORK_CHECK_SOCKET_PATH } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { isOwnOrigin } from './own-origin.js';

const GRAPHQL_PATH = '/graphql';
/** Of servers beside us in the process. Any other path is ours to close: left alone, it would stay open for ever. */
const SOCKET_PATHS: readonly string[] = [CHAT_SOCKET_PATH, MEDIA_SOCKET_PATH, NETWORK_CHECK_SOCKET_PATH];

export type TakeUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * Shares one port among WebSocket servers: upgrades of `/graphql` go to whoever takes them, those of `/sockets/…` are left
 * to the socket servers that listen on the HTTP server themselves, anything else is closed. Pages of other origins are
 * refused: a WebSocket carries the cookie but no CORS check.
 */
@Injectable()
export class GraphqlUpgrades {
  private taker: TakeUpgrade | undefined;

  /** From now on these upgrades are `taker`'s. */
  take(taker: TakeUpgrade): void {
    this.taker = taker;
  }

  dispatch(server: Server, publicUrl: string): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      if (SOCKET_PATHS.includes(path.replace(/\/$/, '')) && server.listenerCount('upgrade') > 1) return;
      if (path !== GRAPHQL_PATH || this.taker === undefined) return refuse(socket, '404 Not Found');
      if (!isOwnOrigin(request.headers, publicUrl)) return refuse(socket, '403 Forbidden');
      this.taker(request, socket, head);
    });
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
