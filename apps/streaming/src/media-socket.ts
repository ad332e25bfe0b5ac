import type { MediaClientToServer, MediaServerToClient } from '@app/contracts';
import type { PassServer, PassSocket } from '@app/realtime';

export type MediaServer = PassServer<MediaClientToServer, MediaServerToClient>;
export type MediaSocket = PassSocket<MediaClientToServer, MediaServerToClient>;
