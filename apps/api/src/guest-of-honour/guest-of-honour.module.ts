import { Module } from '@nestjs/common';
import { EmbargoModule } from '../embargo/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { GuestPagesRepository } from './guest-pages.repository.js';
import { GuestPagesResolver } from './guest-pages.resolver.js';
import { GuestPages } from './guest-pages.service.js';

@Module({
  imports: [EmbargoModule, ProgrammeModule],
  providers: [GuestPagesRepository, GuestPages, GuestPagesResolver],
  exports: [GuestPages],
})
export class GuestOfHonourModule {}
