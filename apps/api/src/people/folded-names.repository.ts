import type { RequestContext } from '@app/database';
import { foldForSearch, type LanguageTexts } from '@app/domain';

/** People whose names are folded at once; a directory that was just imported takes several rounds. */
const BATCH_SIZE = 1_000;

/**
 * Brings the folded names, which the directory is searched by, to what it says now. Nobody who writes a person has to
 * know of them: what was folded stands beside them, and only what differs is folded anew.
 */
export async function refreshFoldedNames({ manager }: Pick<RequestContext, 'manager'>): Promise<void> {
  for (;;) {
    const changed = await manager.query<{ id: string; name: LanguageTexts }[]>(
      `SELECT p.id, p.name FROM people p LEFT JOIN folded_names f ON f.person_id = p.id
       WHERE f.source IS DISTINCT FROM p.name LIMIT ${BATCH_SIZE}`,
    );
    if (changed.length === 0) return;
    const folded = changed.map(({ id, name }) => ({
      id,
      source: name,
      folded: Object.values(name).map(foldForSearch).join('\n'),
    }));
    await manager.query(
      `INSERT INTO folded_names (person_id, source, folded)
       SELECT given.id, given.source, given.folded FROM jsonb_to_recordset($1) AS given(id uuid, source jsonb, folded text)
         JOIN people p ON p.id = given.id ORDER BY given.id
       ON CONFLICT (person_id) DO UPDATE SET source = excluded.source, folded = excluded.folded`,
      [JSON.stringify(folded)],
    );
  }
}

/** The words to look for, folded; `null` for a search that asks for nothing, and none for one that holds no letter or digit. */
export function wordsToFind(search: string): string[] | null {
  if (search.replaceAll('\0', '').trim() === '') return null;
  return foldForSearch(search)
    .split(' ')
    .filter((word) => word !== '');
}
