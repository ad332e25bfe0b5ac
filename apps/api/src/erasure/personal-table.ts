/** What an erasure does to a table that knows people. */
export type PersonalTable = { readonly table: string } & (
  | {
      /** In the order they run; values by name, see `ErasureValues`. */
      readonly erase: readonly string[];
    }
  /** Another part of Canopy does it in the same transaction, or nothing is to be done; which and why. */
  | { readonly elsewhere: string }
);

/** Where a column with a session's id is of the summit that is asked for. */
export const inScope = (sessionColumn: string): string =>
  `(:summit IS NULL OR ${sessionColumn} IN (SELECT id FROM sessions WHERE summit_id = :summit))`;

/** Channels of the summit that is asked for. */
export const SCOPED_CHANNELS = `SELECT c.id FROM channels c LEFT JOIN sessions s ON s.id = c.session_id
  WHERE :summit IS NULL OR coalesce(c.summit_id, s.summit_id) = :summit`;

/** A person whom neither a session nor a delegation has. */
export const IN_NO_PROGRAMME = `NOT EXISTS (SELECT FROM appearances a WHERE a.person_id = people.id)
  AND NOT EXISTS (SELECT FROM delegation_members d WHERE d.person_id = people.id)`;

/** The names of who is in no programme any more, as words of a text; where there are none, nothing. */
export const GONE = `coalesce(:gone, '$^')`;
/** Texts of a JSON column without these names. */
export const withoutGone = (json: string): string => `regexp_replace(${json}::text, ${GONE}, :mark, 'g')::jsonb`;

/** Rows whose board counts changes: each gets the board's next numbers, so that open pages learn of it. The row is `t` in `set`. */
export function changed({
  table,
  board,
  key,
  which,
  set,
  alsoCount,
}: Record<'table' | 'board' | 'key' | 'which' | 'set', string> & { alsoCount?: string }): string {
  return `WITH mine AS (
      SELECT id, ${key}, count(*) OVER (PARTITION BY ${key}) AS count, row_number() OVER (PARTITION BY ${key} ORDER BY change) AS place
        FROM ${table} WHERE ${which}
    ), counted AS (
      UPDATE ${board} b SET ${['last_change = last_change + n.count', ...(alsoCount === undefined ? [] : [alsoCount])].join(', ')}
        FROM (SELECT DISTINCT ${key}, count FROM mine) n WHERE b.${key} = n.${key} RETURNING b.${key}, b.last_change
    )
    UPDATE ${table} t SET change = counted.last_change - mine.count + mine.place, ${set}
      FROM mine JOIN counted USING (${key}) WHERE t.id = mine.id`;
}
