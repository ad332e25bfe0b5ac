import type { ChatClientToServer, ChatServerToClient } from '@app/contracts';
import type { PassServer, PassSocket } from '@app/realtime';

export type ChatSocketServer = PassServer<ChatClientToServer, ChatServerToClient>;
export type ChatSocket = PassSocket<ChatClientToServer, ChatServerToClient>;
