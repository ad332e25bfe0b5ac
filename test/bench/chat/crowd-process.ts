import { createPublicKey } from 'node:crypto';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { startChatServer } from '../../e2e/chat/chat-server.js';
import type { CrowdWishes } from './crowd-server.js';

/** `fork` it with the variant and its wishes as JSON; it says when it serves, and what it uses when asked. */
export type CrowdVariant = 'canopy' | 'socket.io';
export type CrowdServerOrder = 'used';
export interface Used {
  /** Of JavaScript and what hangs on it, in bytes. */
  heapBytes: number;
  rssBytes: number;
  /** Processor time, in seconds. */
  cpuSeconds: number;
}

const { publicKeyPem, ...wishes } = JSON.parse(process.argv[3] ?? '{}') as CrowdWishes & { port: number };
if (process.argv[2] === 'canopy') await startChatServer({ ...wishes, publicKey: createPublicKey(publicKeyPem) });
else {
  const http = createServer();
  new Server(http, { perMessageDeflate: false, serveClient: false, path: '/sockets/chat' });
  await new Promise<void>((resolve) => http.listen(wishes.port, '127.0.0.1', resolve));
}
process.on('message', () => {
  // What a first collection frees of handles goes with the second one.
  globalThis.gc?.();
  setTimeout(() => {
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const used: Used = { heapBytes: heapUsed + external, rssBytes: rss, cpuSeconds: (user + system) / 1e6 };
    process.send?.(used);
  }, 200);
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
