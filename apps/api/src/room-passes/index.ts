export { findGuestId, forgetGuest, guestId } from './guest.js';
export { iceServersFor } from './ice-servers.js';
export { roomTerms } from './room-pass.policy.js';
export { RoomPassesModule } from './room-passes.module.js';
