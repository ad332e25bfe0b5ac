export { ChairAnnouncements } from './ChairAnnouncements.js';
export { PageAnnouncements } from './PageAnnouncements.js';
export { announcementsOf, RoomAnnouncements } from './RoomAnnouncements.js';
