import { Module } from '@nestjs/common';
import { PersonPhotoResolver } from './person-photo.resolver.js';
import { ProgrammeChanges } from './programme-changes.js';
import { ProgrammeDocumentsRepository } from './programme-documents.repository.js';
import { ProgrammeDraftsRepository } from './programme-drafts.repository.js';
import { ProgrammePreviews } from './programme-previews.js';
import { ProgrammeReleases } from './programme-releases.js';
import { ProgrammeSources } from './programme-sources.js';
import { ProgrammeResolver } from './programme.resolver.js';
import { PublicProgrammes } from './public-programmes.js';
import { ReleasedPeople } from './released-people.js';

/** The public programme: releasing it, reading it, telling that it changed. */
@Module({
  providers: [
    ProgrammeDocumentsRepository,
    ProgrammeDraftsRepository,
    ProgrammeReleases,
    PublicProgrammes,
    ReleasedPeople,
    ProgrammePreviews,
    ProgrammeSources,
    ProgrammeChanges,
    ProgrammeResolver,
    PersonPhotoResolver,
  ],
  exports: [
    ProgrammeReleases,
    ProgrammeDocumentsRepository,
    PublicProgrammes,
    ProgrammePreviews,
    ProgrammeSources,
    ReleasedPeople,
  ],
})
export class ProgrammeModule {}
