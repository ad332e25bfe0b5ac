import type { DataSource } from 'typeorm';

/** Tables, of whichever schema, in which one of these words stands, each with the word. */
export async function tracesOf(dataSource: DataSource, words: Readonly<Record<string, string>>): Promise<string[]> {
  const tables = await dataSource.query<{ schema: string; name: string }[]>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
  );
  const found: string[] = [];
  for (const { schema, name } of tables)
    for (const [what, word] of Object.entries(words)) {
      const rows = await dataSource.query<unknown[]>(
        `SELECT FROM "${schema}"."${name}" AS each WHERE position($1 IN each::text) > 0 LIMIT 1`,
        [word],
      );
      if (rows.length > 0) found.push(`${name}: ${what}`);
    }
  return found;
}
