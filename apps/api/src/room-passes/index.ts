export { findGuestId, guestId } from './guest.js';
export { roomTerms } from './room-pass.policy.js';
export { RoomPassesModule } from './room-passes.module.js';
