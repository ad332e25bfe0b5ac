import type { ChatSocket } from './room-extension.js';

/** In rooms with very many people events come several in one: each goes to those who listen for it, in order. */
export function unpackBatches(socket: ChatSocket): void {
  socket.on('room:batch', (events) => {
    for (const [name, ...args] of events) {
      // Asked for each anew: one event can be the reason to listen no more.
      for (const listener of socket.listeners(name as 'chat:message-posted')) Reflect.apply(listener, undefined, args);
    }
  });
}
