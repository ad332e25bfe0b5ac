import { canonicalJson, FROZEN_FORMAT, type FrozenInitiative } from '@app/domain';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { newSecret } from '../../../apps/api/src/identity/index.js';
import type { CrowdWorld } from './crowd-world.js';

/** An initiative that people sign while a room watches. */
export interface SigningHall {
  room: string;
  textHash: string;
  /** Secrets of fresh sign-ins, one for each of those who sign. */
  sittings: string[];
}

/** A room that is shown the signing of an initiative, with so many who have opened their links. */
export async function openHall(world: CrowdWorld, signatories: number): Promise<SigningHall> {
  const { dataSource } = world;
  const room = await world.newRoom();
  const [{ summitId } = { summitId: '' }] = await dataSource.query<{ summitId: string }[]>(
    'SELECT summit_id AS "summitId" FROM sessions WHERE id = $1',
    [room],
  );
  const id = uuidv7();
  const frozen: FrozenInitiative = {
    format: FROZEN_FORMAT,
    id,
    summitId,
    version: 1,
    frozenAt: '2022-12-20T06:00:00.000Z',
    languages: ['en'],
    titles: { en: 'A green planet' },
    articles: [{ number: 1, texts: { en: 'We deepen cooperation.' } }],
    missingLanguages: [],
  };
  const textHash = createHash('sha256').update(canonicalJson(frozen), 'utf8').digest('hex');
  await dataSource.query(
    `INSERT INTO initiatives (id, summit_id, slug, state, languages, leading_language, titles, articles, revision, frozen_version, frozen,
       text_hash, created_at, updated_at)
     VALUES ($1, $2, 'planet', 'signing', '{en}', 'en', $3, '[]', 1, 1, $4, $5, now(), now())`,
    [id, summitId, frozen.titles, frozen, textHash],
  );
  await dataSource.query('INSERT INTO roll_calls (session_id, initiative_id, shown_at) VALUES ($1, $2, now())', [
    room,
    id,
  ]);
  const sittings: string[] = [];
  for (let number = 1; number <= signatories; number += 1) {
    const [signatoryId, secret] = [uuidv7(), newSecret()];
    await dataSource.query(
      `INSERT INTO initiative_signatories (id, initiative_id, names, titles, capacity, country, email, language, state, invited_at, expires_at)
       VALUES ($1, $2, $3, $4, 'country', 'PK', $5, 'en', 'invited', now(), now() + interval '1 day')`,
      [
        signatoryId,
        id,
        { en: `Signatory ${number}`, ur: 'معین الحق' },
        { en: 'Ambassador of Pakistan to China' },
        `${signatoryId}@example.org`,
      ],
    );
    await dataSource.query(
      'INSERT INTO initiative_sittings (token_hash, signatory_id, opened_at) VALUES ($1, $2, now())',
      [secret.hash, signatoryId],
    );
    sittings.push(secret.text);
  }
  return { room, textHash, sittings };
}
