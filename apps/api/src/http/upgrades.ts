import { EventEmitter } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { isOwnOrigin } from './own-origin.js';

const GRAPHQL_PATH = '/graphql';

/**
 * Shares one port among WebSocket servers: upgrades of `/graphql` go to the returned emitter (and so to Mercurius, which
 * otherwise takes every upgrade), those of `/sockets/…` are left to the socket servers that listen on `server` themselves,
 * anything else is closed. Pages of other origins are refused: a WebSocket carries the cookie but no CORS check.
 */
export function dispatchUpgrades(server: Server, publicUrl: string): EventEmitter {
  const graphql = new EventEmitter();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path.startsWith('/sockets/') && server.listenerCount('upgrade') > 1) return;
    if (path !== GRAPHQL_PATH) return refuse(socket, '404 Not Found');
    if (!isOwnOrigin(request.headers, publicUrl)) return refuse(socket, '403 Forbidden');
    graphql.emit('upgrade', request, socket, head);
  });
  return graphql;
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
