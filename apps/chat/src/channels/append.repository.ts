import type { ChannelId } from '@app/contracts';
import pg, { type PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

/** A statement that is planned once per connection. Its first two values are the channel's id and how many are appended; it gives `first_seq`. */
export interface AppendStatement {
  name: string;
  text: string;
  /** The unique constraint that something sent before hurts. */
  constraint: string;
}

/** The number of the first that was appended; `sent-before`, and nothing written, when one of them was there already. */
export async function append(
  dataSource: DataSource,
  { name, text, constraint }: AppendStatement,
  values: [ChannelId, number, ...unknown[]],
): Promise<number | 'sent-before'> {
  const runner = dataSource.createQueryRunner();
  try {
    // Straight to the driver: TypeORM's own `query` can't name a statement.
    const client = (await runner.connect()) as PoolClient;
    const { rows } = await client.query<{ first_seq: number }>({ name, text, values });
    if (rows[0] === undefined) throw new Error(`There is no channel ${values[0]}.`);
    return rows[0].first_seq;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.constraint === constraint) return 'sent-before';
    throw error;
  } finally {
    await runner.release();
  }
}
