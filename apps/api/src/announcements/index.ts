export { AnnouncementTexts } from './announcements.inputs.js';
export { AnnouncementsModule } from './announcements.module.js';
export { mayAnnounce } from './announcements.policy.js';
export { Announcements } from './announcements.service.js';
