import { createPublicKey } from 'node:crypto';
import { type ChatServerWishes, startChatServer } from './chat-server.js';

/** A chat server in a process of its own, to be killed. `fork` it with its wishes as JSON; it says when it is ready. */
const { publicKeyPem, ...wishes } = JSON.parse(process.argv[2] ?? '{}') as Omit<ChatServerWishes, 'publicKey'> & {
  publicKeyPem: string;
};
const server = await startChatServer({ ...wishes, publicKey: createPublicKey(publicKeyPem) });
process.send?.(server.origin);
process.on('disconnect', () => process.exit(0));
