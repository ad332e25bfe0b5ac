import type { ChannelId, ParticipantId, PostedMessage } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ChannelStore } from '../channels/channel.js';
import type { Draft, Posted } from '../channels/channel-writer.js';
import { COUNTED, MESSAGE_COLUMNS, type MessageRow, PRESENT_STATE, QUOTED, toMessage } from './messages.repository.js';

/** What happens to a message: `counted` takes the counts of its reactions from their rows. */
export type MessageOrder =
  | { kind: 'edited'; text: string; mentions: readonly ParticipantId[] }
  | { kind: 'withdrawn' | 'removed' | 'restored' | 'counted' };

/** A change before it has a number. One that does not fit the message as it is by then changes nothing and is numbered all the same. */
export interface ChangeDraft extends Draft {
  order: MessageOrder;
  messageSeq: number;
  /** As it is now; not yet there in what was not written yet. */
  message?: PostedMessage;
}
/** Written by nobody: counts. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

interface ChangeRow extends MessageRow {
  changed_as: number;
  change_kind: MessageOrder['kind'];
  changed_at: Date;
}
/** Changes of messages, in the order of their numbers. */
@Injectable()
export class MessageChangesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Where what happens to the messages of one channel is kept. */
  storeFor(messagesId: ChannelId): ChannelStore<ChangeDraft> {
    return {
      append: (channelId, drafts, changedAt) => this.append(messagesId, channelId, drafts, changedAt),
      findSent: () => Promise.resolve([]),
      listNewest: async (channelId, limit) =>
        (await this.list(messagesId, channelId, 'ORDER BY changes.seq DESC LIMIT $3', [limit])).reverse(),
      listAfter: (channelId, afterSeq, limit) =>
        this.list(messagesId, channelId, 'AND changes.seq > $3 ORDER BY changes.seq LIMIT $4', [afterSeq, limit]),
    };
  }

  /**
   * The channel's row orders the servers: whatever is read after it was taken, counts above all, is not older than the number.
   * A message that changes twice in one batch does so in two statements.
   */
  private append(
    messagesId: ChannelId,
    channelId: ChannelId,
    drafts: readonly ChangeDraft[],
    changedAt: Date,
  ): Promise<readonly Posted<ChangeDraft>[]> {
    return this.dataSource.transaction(async (manager) => {
      const [head] = await manager.query<{ first: number }[]>(
        `WITH channel AS (UPDATE channels SET last_seq = last_seq + $2 WHERE id = $1 RETURNING last_seq)
         SELECT last_seq - $2 + 1 AS first FROM channel`,
        [channelId, drafts.length],
      );
      if (head === undefined) throw new Error(`There is no channel ${channelId}.`);
      const numbered = drafts.map((draft, index) => ({ ...draft, seq: head.first + index }));
      const messages = new Map<number, PostedMessage>();
      for (const round of roundsOf(numbered))
        for (const [seq, message] of await write(manager, messagesId, channelId, round, changedAt))
          messages.set(seq, message);
      return numbered.map((draft) => ({
        ...draft,
        channelId,
        postedAt: changedAt.toISOString(),
        message: messages.get(draft.seq),
      }));
    });
  }

  private async list(
    messagesId: ChannelId,
    channelId: ChannelId,
    which: string,
    values: readonly unknown[],
  ): Promise<Posted<ChangeDraft>[]> {
    const rows = await this.dataSource.query<ChangeRow[]>(
      `SELECT ${MESSAGE_COLUMNS}, ${PRESENT_STATE}, changes.seq AS changed_as, changes.kind AS change_kind, changes.changed_at
       FROM message_changes AS changes JOIN messages ON messages.channel_id = $1 AND messages.seq = changes.message_seq ${QUOTED}
       WHERE changes.channel_id = $2 ${which}`,
      [messagesId, channelId, ...values],
    );
    return rows.map((row) => {
      const message = toMessage(messagesId, row);
      const { change_kind: kind } = row;
      return {
        clientMessageId: '',
        author: { participantId: NOBODY },
        order: kind === 'edited' ? { kind, text: message.text, mentions: message.mentions } : { kind },
        messageSeq: message.seq,
        message,
        channelId,
        seq: row.changed_as,
        postedAt: row.changed_at.toISOString(),
      };
    });
  }
}

/** Each message at most once in a round, the changes of one in their order. */
function roundsOf<D extends ChangeDraft>(drafts: readonly D[]): D[][] {
  const rounds: D[][] = [];
  const seen = new Map<number, number>();
  for (const draft of drafts) {
    const round = seen.get(draft.messageSeq) ?? 0;
    seen.set(draft.messageSeq, round + 1);
    (rounds[round] ??= []).push(draft);
  }
  return rounds;
}

/** Messages as the changes left them, by the numbers of the changes. */
async function write(
  manager: EntityManager,
  messagesId: ChannelId,
  channelId: ChannelId,
  drafts: readonly (ChangeDraft & { seq: number })[],
  changedAt: Date,
): Promise<Map<number, PostedMessage>> {
  const rows = await manager.query<ChangeRow[]>(
    `WITH draft AS (
       SELECT * FROM unnest($4::integer[], $5::integer[], $6::text[], $7::uuid[], $8::text[], $9::text[])
         AS draft (seq, message_seq, kind, participant_id, text, mentions)
     ), counted AS (
       ${COUNTED} WHERE channel_id = $1 AND message_seq IN (SELECT message_seq FROM draft WHERE kind = 'counted')
         GROUP BY message_seq, emoji) AS each GROUP BY message_seq
     ), kept AS (
       INSERT INTO message_changes (channel_id, seq, message_channel_id, message_seq, kind, participant_id, changed_at)
       SELECT $2, seq, $1, message_seq, kind, nullif(participant_id, '${NOBODY}'), $3 FROM draft
     ), unfolded AS (
       DELETE FROM folded_messages USING draft
       WHERE folded_messages.channel_id = $1 AND folded_messages.seq = draft.message_seq AND draft.kind = 'edited'
     ), changed AS (
       UPDATE messages SET
         change = draft.seq,
         text = CASE WHEN draft.kind = 'edited' AND messages.state = 'posted' THEN draft.text ELSE messages.text END,
         mentions = CASE WHEN draft.kind = 'edited' AND messages.state = 'posted' THEN draft.mentions::uuid[] ELSE messages.mentions END,
         edited_at = CASE WHEN draft.kind = 'edited' AND messages.state = 'posted' THEN $3 ELSE messages.edited_at END,
         state = CASE
           WHEN draft.kind IN ('withdrawn', 'removed') AND messages.state = 'posted' THEN draft.kind
           WHEN draft.kind = 'restored' AND messages.state = 'removed' THEN 'posted'
           ELSE messages.state END,
         reactions = CASE WHEN draft.kind = 'counted' THEN coalesce(counted.reactions, '{}') ELSE messages.reactions END
       FROM draft LEFT JOIN counted USING (message_seq)
       WHERE messages.channel_id = $1 AND messages.seq = draft.message_seq
       RETURNING messages.*, draft.seq AS changed_as
     )
     SELECT ${MESSAGE_COLUMNS}, ${PRESENT_STATE}, messages.changed_as FROM changed AS messages ${QUOTED}`,
    [
      messagesId,
      channelId,
      changedAt,
      drafts.map(({ seq }) => seq),
      drafts.map(({ messageSeq }) => messageSeq),
      drafts.map(({ order }) => order.kind),
      drafts.map(({ author }) => author.participantId),
      drafts.map(({ order }) => (order.kind === 'edited' ? order.text : null)),
      drafts.map(({ order }) => (order.kind === 'edited' ? `{${order.mentions.join(',')}}` : null)),
    ],
  );
  return new Map(rows.map((row) => [row.changed_as, toMessage(messagesId, row)]));
}
