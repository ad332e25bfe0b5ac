import type { ChannelId, PostedMessage, RoomRole } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MessageDraft } from '../channels/channel-writer.js';
import { EntriesRepository, entryOf, type EntryRow } from '../channels/entries.repository.js';

interface MessageRow extends EntryRow {
  author_role: RoomRole;
}

/** Messages of the public chat. */
@Injectable()
export class MessagesRepository extends EntriesRepository<MessageDraft, MessageRow> {
  constructor(dataSource: DataSource) {
    super(dataSource, {
      name: 'messages',
      clientIdColumn: 'client_message_id',
      sentOnce: 'messages_sent_once',
      columns: [['author_role', 'text', ({ author }) => author.role]],
    });
  }

  protected toPosted(channelId: ChannelId, row: MessageRow): PostedMessage {
    return {
      ...entryOf(channelId, row),
      author: { participantId: row.participant_id, name: row.author_name, role: row.author_role },
    };
  }
}
