export { appearanceChangedMail, appearanceOffMail } from './appearance-mail.js';
export { carbonOrderMail, type CarbonOrderMailKind } from './carbon-order-mail.js';
export { invitationMail, type MailCalendar, type MailContent, mailLanguage, signInMail } from './mail-content.js';
export { MailModule } from './mail.module.js';
export { type Letter, Mails } from './mails.service.js';
export { mayReadOutbox } from './outbox.policy.js';
export { registrationMail, type RegistrationMailKind } from './registration-mail.js';
export { reminderMail } from './reminder-mail.js';
export { webhookMail } from './webhook-mail.js';
