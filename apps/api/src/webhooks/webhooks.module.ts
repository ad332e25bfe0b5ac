import { OutgoingModule } from '@app/outgoing';
import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/index.js';
import { MailModule } from '../mail/index.js';
import { WebhookAnnouncer } from './webhook-announcer.js';
import { WebhookDeliverer } from './webhook-deliverer.js';
import { WebhookFollower } from './webhook-follower.js';
import { WebhooksRepository } from './webhooks.repository.js';
import { WebhooksResolver } from './webhooks.resolver.js';
import { WebhooksService } from './webhooks.service.js';

@Module({
  imports: [JobsModule, MailModule, OutgoingModule],
  providers: [
    WebhooksRepository,
    WebhookAnnouncer,
    WebhookFollower,
    WebhookDeliverer,
    WebhooksService,
    WebhooksResolver,
  ],
})
export class WebhooksModule {}
