import { Module } from '@nestjs/common';
import { MailDispatcher } from './mail-dispatcher.js';
import { Mails } from './mails.service.js';
import { OutboxMailsRepository } from './outbox-mails.repository.js';
import { OutboxResolver } from './outbox.resolver.js';

@Module({ providers: [Mails, MailDispatcher, OutboxMailsRepository, OutboxResolver], exports: [Mails] })
export class MailModule {}
