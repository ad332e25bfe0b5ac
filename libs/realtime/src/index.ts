export { accept, refuse } from './acks.js';
export { type MessageTable, on, serveMessages } from './message-table.js';
export {
  closePassServer,
  createPassServer,
  type PassHolder,
  type PassServer,
  type PassSocket,
  revoke,
  type SocketServerSettings,
} from './pass-server.js';
export { takeOfEach, TokenBucket } from './rate-limit.js';
export { type EventArguments, RoomFanout, type RoomPace } from './room-fanout.js';
export { ServerCluster } from './server-cluster.js';
export { ROOM_PASS_PRIVATE_KEY, ROOM_PASS_PUBLIC_KEY, signRoomPass, verifyRoomPass } from './room-pass.js';
export { type RoomPassKeys, RoomPassKeysModule } from './room-pass-keys.module.js';
