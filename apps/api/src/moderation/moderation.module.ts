import { Module } from '@nestjs/common';
import { StageModule } from '../stage/index.js';
import { SummitsModule } from '../summits/index.js';
import { AddressHashes } from './address-hashes.js';
import { BansRepository } from './bans.repository.js';
import { ModerationSettingsRepository } from './moderation-settings.repository.js';
import { ModerationRules } from './moderation-settings.service.js';
import { ModerationResolver } from './moderation.resolver.js';

/** How chats are moderated, and who may not come in; moderating is chat's. */
@Module({
  imports: [StageModule, SummitsModule],
  providers: [AddressHashes, BansRepository, ModerationResolver, ModerationRules, ModerationSettingsRepository],
  exports: [AddressHashes, BansRepository, ModerationRules],
})
export class ModerationModule {}
