export { AddToCalendar } from './AddToCalendar.js';
export { partAddress, subscriptionLinks } from './calendar-links.js';
export { ReminderChoice } from './ReminderChoice.js';
export { StarButton } from './StarButton.js';
export { Stars, useStars } from './Stars.js';
