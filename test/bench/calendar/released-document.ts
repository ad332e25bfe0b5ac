import type { ProgrammeDocument } from '@app/domain';
import { Client } from 'pg';

/** The newest document of the only summit in this database. */
export async function releasedDocument(databaseUrl: string): Promise<ProgrammeDocument> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ document: ProgrammeDocument }>(
      'SELECT document FROM programme_documents ORDER BY version DESC LIMIT 1',
    );
    const [newest] = rows;
    if (newest === undefined) throw new Error('nothing was released');
    return newest.document;
  } finally {
    await client.end();
  }
}
