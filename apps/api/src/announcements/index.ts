export { AnnouncementsModule } from './announcements.module.js';
export { mayAnnounce } from './announcements.policy.js';
