export { TokenBucket } from './rate-limit.js';
export { publicKeyOf, ROOM_PASS_PRIVATE_KEY, ROOM_PASS_PUBLIC_KEY, signRoomPass, verifyRoomPass } from './room-pass.js';
export { type RoomPassKeys, RoomPassKeysModule } from './room-pass-keys.module.js';
export {
  accept,
  createPassServer,
  type MessageTable,
  on,
  type PassHolder,
  type PassServer,
  type PassSocket,
  refuse,
  revoke,
  serveMessages,
  type SocketServerSettings,
} from './socket-server.js';
