import { Module } from '@nestjs/common';
import { ErasureModule } from '../erasure/index.js';
import { FilesModule } from '../files/index.js';
import { MailModule } from '../mail/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { AttendanceRepository } from './attendance.repository.js';
import { AttendanceResolver } from './attendance.resolver.js';
import { OrganisedRegistrationsResolver } from './organised-registrations.resolver.js';
import { OrganisedRegistrations } from './organised-registrations.service.js';
import { RegistrationResolver } from './registration.resolver.js';
import { Registration } from './registration.service.js';
import { RegistrationChanges } from './registration-changes.service.js';
import { RegistrationErasure } from './registration-erasure.js';
import { RegistrationDownloadsController } from './registration-downloads.controller.js';
import { RegistrationFormsRepository } from './registration-forms.repository.js';
import { RegistrationImports } from './registration-imports.service.js';
import { RegistrationNews } from './registration-news.service.js';
import { RegistrationUploads } from './registration-uploads.js';
import { RegistrationsRepository } from './registrations.repository.js';
import { SummitRegistrationResolver } from './summit-registration.resolver.js';
import { Tickets } from './tickets.service.js';

@Module({
  imports: [ErasureModule, FilesModule, MailModule, ProgrammeModule],
  controllers: [RegistrationDownloadsController],
  providers: [
    RegistrationFormsRepository,
    RegistrationsRepository,
    RegistrationNews,
    RegistrationChanges,
    RegistrationErasure,
    Registration,
    Tickets,
    OrganisedRegistrations,
    RegistrationResolver,
    OrganisedRegistrationsResolver,
    SummitRegistrationResolver,
    AttendanceRepository,
    AttendanceResolver,
    RegistrationImports,
    RegistrationUploads,
  ],
  exports: [RegistrationErasure],
})
export class RegistrationModule {}
