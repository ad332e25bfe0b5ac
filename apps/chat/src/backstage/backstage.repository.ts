import type { BackstageLine, ChannelId, ParticipantId, RoomRole } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MessageDraft } from '../channels/channel-writer.js';
import { EntriesRepository, entryOf, type EntryRow } from '../channels/entries.repository.js';

/** A line before it has a number. */
export type LineDraft = MessageDraft & Pick<BackstageLine, 'audience' | 'recipientId'>;

interface LineRow extends EntryRow {
  author_role: RoomRole;
  audience: BackstageLine['audience'];
  recipient_id: ParticipantId | null;
}

/** Lines of the channel that only who is backstage reads: messages with whom they are for. */
@Injectable()
export class BackstageRepository extends EntriesRepository<LineDraft, LineRow> {
  constructor(dataSource: DataSource) {
    super(dataSource, {
      name: 'messages',
      kind: 'backstage-lines',
      clientIdColumn: 'client_message_id',
      sentOnce: 'messages_sent_once',
      columns: [
        ['author_role', 'text', ({ author }) => author.role],
        ['audience', 'text', ({ audience }) => audience],
        ['recipient_id', 'uuid', ({ recipientId }) => recipientId],
      ],
    });
  }

  protected toPosted(channelId: ChannelId, row: LineRow): BackstageLine {
    return {
      ...entryOf(channelId, row),
      author: { participantId: row.participant_id, name: row.author_name, role: row.author_role },
      audience: row.audience,
      recipientId: row.recipient_id,
    };
  }
}
