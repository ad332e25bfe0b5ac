import type { ChatClient } from './chat-client.js';
import type { RoomExtension } from './room-extension.js';

/** One extension for each chat client, made when it is first asked for: whatever shows it asks for the same one. */
export function extensionFor<Extension extends RoomExtension>(make: () => Extension): (chat: ChatClient) => Extension {
  const made = new WeakMap<ChatClient, Extension>();
  return (chat) => {
    let extension = made.get(chat);
    if (extension === undefined) {
      extension = make();
      made.set(chat, extension);
      chat.extend(extension);
    }
    return extension;
  };
}
