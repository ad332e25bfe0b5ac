/** What stands at `/s/:summit/…` and is no session, joined by `|`: such a page needs nothing of the stage. */
export const SUMMIT_PAGES = 'carbon|chat|guest-of-honour|initiatives|news|outcomes|people|press|register|ticket';
