export { RoomPresence } from './RoomPresence.js';
