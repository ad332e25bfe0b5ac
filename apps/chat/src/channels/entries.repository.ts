import type { ChannelId, ParticipantId } from '@app/contracts';
import pg, { type PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { ChannelStore } from './channel.js';
import type { Draft, Posted } from './channel-writer.js';

/** A column of a channel's entries: its name, its type in PostgreSQL, and what it is of a draft (a `uuid[]` as PostgreSQL writes it, `{…}`: arrays of arrays come apart). */
type Column<D> = readonly [name: string, type: string, of: (draft: D) => unknown];

/** A table of entries: keyed by `channel_id` and `seq`, each with its `id`, `posted_at` and author. */
export interface EntriesTable<D> {
  name: string;
  /** What its entries are, where the table has entries of several kinds: no two repositories may say the same. */
  kind?: string;
  /** The column with the id that the client gave. */
  clientIdColumn: string;
  /** The unique constraint that something sent before hurts. */
  sentOnce: string;
  /** Beside those that every entry has. */
  columns: readonly Column<D>[];
  /** What is read beside the columns, and from where, as SQL. */
  alsoRead?: { columns: string; join: string };
}
/** What is read of every entry. */
export interface EntryRow {
  seq: number;
  id: string;
  participant_id: ParticipantId;
  client_id: string;
  author_name: string;
  text: string;
  posted_at: Date;
}
interface EntryDraft extends Draft {
  messageId: string;
  author: { participantId: ParticipantId; name: string };
  text: string;
}

/** Keeps the entries of channels in one table, as `ChannelStore` promises. */
export abstract class EntriesRepository<D extends EntryDraft, Row extends EntryRow> implements ChannelStore<D> {
  private readonly columns: readonly Column<D>[];
  private readonly appending: { name: string; text: string };
  /** `SELECT … FROM …`, without a condition. */
  protected readonly reading: string;

  protected constructor(
    protected readonly dataSource: DataSource,
    private readonly table: EntriesTable<D>,
  ) {
    const { name, kind = name, clientIdColumn, alsoRead } = table;
    this.columns = [
      ['id', 'uuid', ({ messageId }) => messageId],
      ['participant_id', 'uuid', ({ author }) => author.participantId],
      [clientIdColumn, 'uuid', ({ clientMessageId }) => clientMessageId],
      ['author_name', 'text', ({ author }) => author.name],
      ['text', 'text', ({ text }) => text],
      ...table.columns,
    ];
    this.appending = { name: `append-${kind}`, text: appendStatement(name, this.columns) };
    const read = ['seq', 'posted_at', ...this.columns.map(([column]) => column)].map((column) => `${name}.${column}`);
    this.reading =
      `SELECT ${read.join(', ')}, ${name}.${clientIdColumn} AS client_id` +
      `${alsoRead === undefined ? '' : `, ${alsoRead.columns}`} FROM ${name} ${alsoRead?.join ?? ''}`;
  }

  async append(channelId: ChannelId, drafts: readonly D[], postedAt: Date): Promise<number | 'sent-before'> {
    const runner = this.dataSource.createQueryRunner();
    try {
      // Straight to the driver: TypeORM's own `query` can't name a statement, which is then planned once per connection.
      const client = (await runner.connect()) as PoolClient;
      const values = [channelId, drafts.length, postedAt, ...this.columns.map(([, , of]) => drafts.map(of))];
      const { rows } = await client.query<{ first_seq: number }>({ ...this.appending, values });
      if (rows[0] === undefined) throw new Error(`There is no channel ${channelId}.`);
      return rows[0].first_seq;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.constraint === this.table.sentOnce) return 'sent-before';
      throw error;
    } finally {
      await runner.release();
    }
  }

  async findSent(channelId: ChannelId, drafts: readonly D[]): Promise<Posted<D>[]> {
    const { name, clientIdColumn } = this.table;
    return this.read(
      channelId,
      `JOIN unnest($2::uuid[], $3::uuid[]) AS asked (by_participant, by_client_id)
         ON ${name}.participant_id = by_participant AND ${name}.${clientIdColumn} = by_client_id
       WHERE ${name}.channel_id = $1 ORDER BY ${name}.seq`,
      [drafts.map(({ author }) => author.participantId), drafts.map(({ clientMessageId }) => clientMessageId)],
    );
  }

  /** The newest entries, oldest first. */
  async listNewest(channelId: ChannelId, limit: number): Promise<Posted<D>[]> {
    const { name } = this.table;
    const newest = await this.read(channelId, `WHERE ${name}.channel_id = $1 ORDER BY ${name}.seq DESC LIMIT $2`, [
      limit,
    ]);
    return newest.reverse();
  }

  /** What follows a number, oldest first. */
  listAfter(channelId: ChannelId, afterSeq: number, limit: number): Promise<Posted<D>[]> {
    const { name } = this.table;
    return this.read(channelId, `WHERE ${name}.channel_id = $1 AND ${name}.seq > $2 ORDER BY ${name}.seq LIMIT $3`, [
      afterSeq,
      limit,
    ]);
  }

  /** Entries of a channel (`$1`) that a condition chooses, in its order. */
  protected async read(channelId: ChannelId, where: string, values: readonly unknown[]): Promise<Posted<D>[]> {
    const rows = await this.dataSource.query<Row[]>(`${this.reading} ${where}`, [channelId, ...values]);
    return rows.map((row) => this.toPosted(channelId, row));
  }

  protected abstract toPosted(channelId: ChannelId, row: Row): Posted<D>;
}

/**
 * One statement is one transaction: the channel's row orders the servers, and a failure takes its numbers back.
 * `$1` the channel, `$2` how many, `$3` the instant, then an array for each column.
 */
function appendStatement<D>(table: string, columns: readonly Column<D>[]): string {
  const names = columns.map(([name]) => name);
  const arrays = columns.map(([, type], index) => `$${index + 4}::${type === 'uuid[]' ? 'text' : type}[]`);
  const values = columns.map(([name, type]) => (type === 'uuid[]' ? `draft.${name}::uuid[]` : `draft.${name}`));
  return `
  WITH channel AS (
    UPDATE channels SET last_seq = last_seq + $2 WHERE id = $1 RETURNING id, last_seq - $2 + 1 AS first_seq
  ), inserted AS (
    INSERT INTO ${table} (channel_id, seq, posted_at, ${names.join(', ')})
    SELECT channel.id, channel.first_seq + draft.position - 1, $3, ${values.join(', ')}
    FROM channel, unnest(${arrays.join(', ')}) WITH ORDINALITY AS draft (${names.join(', ')}, position)
  )
  SELECT first_seq FROM channel`;
}

/** What every entry is, of its row. */
export const entryOf = (channelId: ChannelId, row: EntryRow) => ({
  messageId: row.id,
  clientMessageId: row.client_id,
  channelId,
  seq: row.seq,
  text: row.text,
  postedAt: row.posted_at.toISOString(),
});
