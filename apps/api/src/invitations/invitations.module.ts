import { Module } from '@nestjs/common';
import { CalendarMailsModule } from '../calendar-mails/index.js';
import { MailModule } from '../mail/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { DraftAppearanceInvitationResolver } from './draft-appearance-invitation.resolver.js';
import { InvitationAnswers } from './invitation-answers.service.js';
import { InvitationDetailsView } from './invitation-details.service.js';
import { InvitationLinksResolver } from './invitation-links.resolver.js';
import { InvitationRemindersRepository } from './invitation-reminders.repository.js';
import { InvitationRemindersResolver } from './invitation-reminders.resolver.js';
import { InvitationReminders } from './invitation-reminders.service.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsResolver } from './invitations.resolver.js';
import { Invitations } from './invitations.service.js';
import { ReminderClock } from './reminder-clock.js';

@Module({
  imports: [CalendarMailsModule, MailModule, ProgrammeModule],
  providers: [
    Invitations,
    InvitationAnswers,
    InvitationDetailsView,
    InvitationsRepository,
    InvitationReminders,
    InvitationRemindersRepository,
    InvitationRemindersResolver,
    ReminderClock,
    InvitationsResolver,
    InvitationLinksResolver,
    DraftAppearanceInvitationResolver,
  ],
  exports: [Invitations, InvitationsRepository],
})
export class InvitationsModule {}
