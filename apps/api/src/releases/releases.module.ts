import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.js';
import { AvailabilitiesRepository } from '../profiles/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { SessionsModule } from '../sessions/index.js';
import { SummitsModule } from '../summits/index.js';
import { ProgrammeRelease } from './programme-release.service.js';
import { ProgrammeRestoration } from './programme-restoration.service.js';
import { ProgrammeVersions } from './programme-versions.service.js';
import { ReleaseConflicts } from './release-conflicts.service.js';
import { ReleasePreviews } from './release-previews.service.js';
import { ReleasesResolver } from './releases.resolver.js';
import { RestorationRows } from './restoration-rows.js';

/** Releasing a whole draft, and what was released so far. */
@Module({
  imports: [SummitsModule, PeopleModule, SessionsModule, ProgrammeModule],
  providers: [
    // Questions alone, without the mails and links of the module it is from.
    AvailabilitiesRepository,
    ReleaseConflicts,
    ReleasePreviews,
    ProgrammeRelease,
    ProgrammeVersions,
    RestorationRows,
    ProgrammeRestoration,
    ReleasesResolver,
  ],
})
export class ReleasesModule {}
