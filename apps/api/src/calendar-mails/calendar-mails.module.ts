import { Module } from '@nestjs/common';
import { MailModule } from '../mail/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { CalendarMails } from './calendar-mails.service.js';
import { CalendarRequestsRepository } from './calendar-requests.repository.js';
import { ReleaseFollower } from './release-follower.js';

/** Keeps the calendars of invited people as the programme is. */
@Module({
  imports: [MailModule, ProgrammeModule],
  providers: [CalendarMails, CalendarRequestsRepository, ReleaseFollower],
  exports: [CalendarMails],
})
export class CalendarMailsModule {}
