import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/index.js';
import { Agendas } from './agendas.service.js';
import { AgendasResolver } from './agendas.resolver.js';
import { CalendarLinksRepository } from './calendar-links.repository.js';
import { SessionStarsRepository } from './session-stars.repository.js';

/** What people mark for themselves, and the secret addresses of their calendars. */
@Module({
  imports: [ProgrammeModule],
  providers: [Agendas, AgendasResolver, CalendarLinksRepository, SessionStarsRepository],
  exports: [CalendarLinksRepository],
})
export class AgendasModule {}
