export { CalendarMails } from './calendar-mails.service.js';
export { CalendarMailsModule } from './calendar-mails.module.js';
