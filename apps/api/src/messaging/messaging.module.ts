import { Module } from '@nestjs/common';
import { SummitsModule } from '../summits/index.js';
import { MessagingRepository } from './messaging.repository.js';
import { MessagingResolver } from './messaging.resolver.js';
import { Messaging } from './messaging.service.js';

/** What organisers decide about what people write to each other and link to; the messages are chat's. */
@Module({ imports: [SummitsModule], providers: [Messaging, MessagingRepository, MessagingResolver] })
export class MessagingModule {}
