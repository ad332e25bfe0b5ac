import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.js';
import { SessionsModule } from '../sessions/index.js';
import { SummitsModule } from '../summits/index.js';
import { NewSummitsResolver } from './new-summits.resolver.js';
import { SessionCopies } from './session-copies.service.js';
import { SummitFounding } from './summit-founding.service.js';

/** Summits from nothing or from an earlier one. */
@Module({
  imports: [SummitsModule, SessionsModule, PeopleModule],
  providers: [NewSummitsResolver, SummitFounding, SessionCopies],
})
export class NewSummitsModule {}
