export { GuestPage } from './guest-page.type.js';
export { GuestOfHonourModule } from './guest-of-honour.module.js';
export { GuestPages } from './guest-pages.service.js';
export { GUEST_PAGE_OPERATIONS, mayKeepGuestPage } from './guest-pages.policy.js';
