export { accept, refuse } from './acks.js';
export { backlogBytes } from './engine-connection.js';
export { type MessageHandler, type MessageTable, on, serveMessages } from './message-table.js';
export {
  closePassServer,
  createPassServer,
  type PassHolder,
  type PassServer,
  type PassSocket,
  revoke,
  type SocketServerSettings,
} from './pass-server.js';
export { TokenBucket } from './rate-limit.js';
export { RoomFanout, type RoomFanoutSettings } from './room-fanout.js';
export { publicKeyOf, ROOM_PASS_PRIVATE_KEY, ROOM_PASS_PUBLIC_KEY, signRoomPass, verifyRoomPass } from './room-pass.js';
export { type RoomPassKeys, RoomPassKeysModule } from './room-pass-keys.module.js';
