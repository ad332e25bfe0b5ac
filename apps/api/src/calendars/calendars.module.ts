import { Module } from '@nestjs/common';
import { AgendasModule } from '../agendas/index.js';
import { HttpModule } from '../http/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { AcceptedInvitationsRepository } from './accepted-invitations.repository.js';
import { CalendarRoutes } from './calendar-routes.js';
import { CalendarSources } from './calendar-sources.js';
import { PublicCalendars } from './public-calendars.js';
import { RenderedEntries } from './rendered-entries.js';
import { SecretCalendars } from './secret-calendars.js';

/** Calendars that programs subscribe to. */
@Module({
  imports: [HttpModule, ProgrammeModule, AgendasModule],
  providers: [
    AcceptedInvitationsRepository,
    CalendarRoutes,
    CalendarSources,
    PublicCalendars,
    RenderedEntries,
    SecretCalendars,
  ],
})
export class CalendarsModule {}
