import { UnitOfWork } from '@app/database';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CarbonLeaderboard, type LeaderboardEntry } from '../../apps/api/src/carbon-leaderboard/index.js';
import { newSecret, SignIn, UsersRepository } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';

const STANDINGS = `nodes { id rank name grams } pageInfo { hasNextPage endCursor } totalCount`;
const BOARD = `query ($summit: String, $first: Int!, $after: String) { carbonLeaderboard(summit: $summit) {
  people grams attendees share isDemonstration mayRemoveNames standings(first: $first, after: $after) { ${STANDINGS} } } }`;
const ONE = `query ($summit: String, $id: ID!) { carbonLeaderboard(summit: $summit) { standing(id: $id) { rank name grams } } }`;
const RANK_FIELDS = 'id grams name isNameRemoved summit rank rankOfAll listed isDemonstration';
const RANK = `query ($token: String!) { carbonRank(orderToken: $token) { ${RANK_FIELDS} } }`;
const NAME = `mutation ($token: String!, $name: String) { nameOnCarbonLeaderboard(orderToken: $token, name: $name) {
  __typename ... on CarbonRank { ${RANK_FIELDS} } ... on Refusal { code } } }`;
const REMOVE = `mutation ($id: ID!) { removeCarbonName(id: $id) { __typename ... on Refusal { code } } }`;

interface Standing {
  id: string;
  rank: number;
  name: string;
  grams: number;
}
interface Board {
  people: number;
  grams: number;
  attendees: number | null;
  share: number | null;
  isDemonstration: boolean;
  mayRemoveNames: boolean;
  standings: { nodes: Standing[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; totalCount: number };
}
interface Rank {
  __typename?: string;
  code?: string;
  id: string;
  name: string | null;
  rank: number | null;
}

let world: ApiWorld;
let stranger: Browser, steward: Browser, organiser: Browser;
let summitId: string, slug: string, batchId: string;

beforeAll(async () => {
  world = await ApiWorld.start({ CARBON_STEWARDS: 'steward@example.org' });
  const { id } = await world.get(UsersRepository).findOrCreate(world.context(), {
    email: 'steward@example.org',
    name: 'Steward',
    personId: null,
    mayReadOutbox: false,
  });
  steward = await world.signedIn(world.get(SignIn), id);
  stranger = world.browser();
  batchId = randomUUID();
  await world.dataSource.query(
    `WITH space AS (INSERT INTO carbon_serial_spaces (registry, prefix) VALUES ('one', 'ONE') RETURNING id)
     INSERT INTO carbon_batches (id, space_id, serials, credits, added_at) SELECT $1, id, '[1,11)', 10, now() FROM space`,
    [batchId],
  );
});
afterAll(() => world?.stop());
beforeEach(async () => {
  slug = `summit-${randomUUID()}`;
  summitId = await world.rows.summit(slug);
  await world.session(summitId, []);
  const { id } = await world.user('Organiser', [{ summitId, role: 'organiser' }]);
  organiser = await world.signedIn(world.get(SignIn), id);
});

/** A fulfilled order of somebody, as it enters the board. The secret of its address. */
async function entered(entry: Partial<LeaderboardEntry> = {}): Promise<string> {
  const [orderId, secret] = [randomUUID(), newSecret()];
  await world.dataSource.query(`INSERT INTO carbon_reservations VALUES ($1, $2, 1000, 'ordered', now())`, [
    orderId,
    batchId,
  ]);
  await world.dataSource.query(
    `INSERT INTO carbon_orders (id, idempotency_key, reference, batch_id, buyer, summit_id, grams, price_minor, amount_minor, currency,
       method, name, email, language, state, placed_at, expires_at, paid_at)
     VALUES ($1, $1, $2, $3, 'participant', $4, 1000, 1, 1, 'CNY', 'card', 'Ana Kovač', $5, 'en', 'fulfilled', now(), now(), now())`,
    [orderId, orderId, batchId, summitId, `${orderId}@example.org`],
  );
  await world.dataSource.query('INSERT INTO carbon_order_links VALUES ($1, $2, now())', [secret.hash, orderId]);
  await world.get(UnitOfWork).run(world.context(), (tx) =>
    world.get(CarbonLeaderboard).enter(tx, [
      {
        certificateId: randomUUID(),
        orderId,
        summitId,
        buyer: 'participant',
        name: 'Ana',
        grams: 545_887,
        isDemonstration: false,
        ...entry,
      },
    ]),
  );
  return secret.text;
}
const board = (who = stranger, more: object = {}) =>
  who.ask<Board | null>(BOARD, { summit: slug, first: 50, after: null, ...more });
const rankOf = (token: string, who = stranger) => who.ask<Rank | null>(RANK, { token });
const rename = (token: string, name: string | null) => stranger.ask<Rank>(NAME, { token, name });
const fieldOf = async (query: string, variables: object) => {
  const { errors } = await stranger.post(query, variables);
  const fields = errors?.[0]?.extensions['fields'] as { path: string; code: string }[] | undefined;
  return [errors?.[0]?.extensions['code'], fields?.map(({ path, code }) => `${path} ${code}`)];
};

describe('the leaderboard of a summit', () => {
  it('is read by anybody, page by page, and says how many of the attendees it is', async () => {
    for (const [index, name] of ['Ana', 'Bo', null, '成都'].entries())
      await entered({ name, grams: 1_000_000 - 100 * Math.floor(index / 2) });
    await world.dataSource.query(
      `INSERT INTO registration_forms (summit_id, is_open, needs_approval, fields, revision, confirmed_count, updated_at)
       VALUES ($1, true, false, '[]', 1, 8, now())`,
      [summitId],
    );
    const first = await board(stranger, { first: 2 });
    expect(first).toMatchObject({
      people: 4,
      grams: 3_999_800,
      attendees: 8,
      share: 0.5,
      isDemonstration: false,
      mayRemoveNames: false,
    });
    expect(first?.standings.nodes.map(({ rank, name }) => [rank, name])).toEqual([
      [1, 'Ana'],
      [1, 'Bo'],
    ]);
    expect(first?.standings).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const next = await board(stranger, { first: 2, after: first?.standings.pageInfo.endCursor });
    expect(next?.standings.nodes.map(({ rank, name }) => [rank, name])).toEqual([[3, '成都']]);
    expect(next?.standings.pageInfo.hasNextPage).toBe(false);
  });

  it('is not there for a summit that nobody may read, and empty before anything is retired', async () => {
    expect(await board()).toMatchObject({ people: 0, grams: 0, attendees: null, share: null });
    expect(await board(stranger, { summit: 'no-such-summit' })).toBeNull();
    const draft = `draft-${randomUUID()}`;
    await world.rows.summit(draft);
    expect(await board(stranger, { summit: draft })).toBeNull();
  });

  it('takes no cursor of another list, no page of less than nothing and no id that is none', async () => {
    const cursor = (key: string) => Buffer.from(key, 'utf8').toString('base64url');
    for (const after of ['', 'x', cursor('c1.'), cursor('c1.12'), cursor('c1.1.2.3'), cursor('c1.9999999999.1')])
      expect(await fieldOf(BOARD, { summit: slug, first: 5, after })).toEqual(['BAD_USER_INPUT', ['after bad-cursor']]);
    expect(await fieldOf(BOARD, { summit: slug, first: -1 })).toEqual(['BAD_USER_INPUT', ['first too-small']]);
    expect((await fieldOf(ONE, { summit: slug, id: 'me' }))[0]).toBe('BAD_USER_INPUT');
  });

  it('shows the standing that somebody shared, on its own boards only', async () => {
    await entered({ name: 'Bo', grams: 2_000_000 });
    const { id } = (await rankOf(await entered())) ?? { id: '' };
    const shared = (summit: string | null) =>
      stranger.ask<{ standing: Standing | null }>(ONE, { summit, id }).then(({ standing }) => standing);
    expect(await shared(slug)).toEqual({ rank: 2, name: 'Ana', grams: 545_887 });
    expect(await shared(null)).toMatchObject({ name: 'Ana' });
    const other = `summit-${randomUUID()}`;
    await world.session(await world.rows.summit(other), []);
    expect(await shared(other)).toBeNull();
  });
});

describe('one’s own rank', () => {
  it('is found by the address of the order, and by nothing else', async () => {
    const token = await entered({ isDemonstration: true });
    expect(await rankOf(token)).toMatchObject({
      name: 'Ana',
      rank: 1,
      listed: 1,
      grams: 545_887,
      summit: slug,
      isNameRemoved: false,
      isDemonstration: true,
    });
    expect((await board())?.isDemonstration).toBe(true);
    for (const other of ['', 'x', `${token}x`, newSecret().text, 'x'.repeat(200)])
      expect(await rankOf(other)).toBeNull();
    expect((await fieldOf(RANK, { token: 'x'.repeat(201) }))[0]).toBe('BAD_USER_INPUT');
  });

  it('is had under a name, another one or none', async () => {
    const token = await entered({ name: null });
    expect(await rankOf(token)).toMatchObject({ name: null, rank: null, listed: 0 });
    expect(await rename(token, ' محمد\nعلی ')).toMatchObject({ __typename: 'CarbonRank', name: 'محمد علی', rank: 1 });
    expect(await rename(token, null)).toMatchObject({ name: null, rank: null });
    expect((await board())?.standings.nodes).toEqual([]);
    for (const name of ['', '\u200b', 'https://casino.example', 'a'.repeat(81)])
      expect(await fieldOf(NAME, { token, name })).toEqual(['BAD_USER_INPUT', ['name bad-name']]);
    expect((await fieldOf(NAME, { token, name: 'A\0' }))[0]).toBe('BAD_USER_INPUT');
    expect(await rename(newSecret().text, 'Ana')).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('a name that nobody wants to read', () => {
  it('is removed by stewards alone, and not put back', async () => {
    const token = await entered();
    const { id } = (await rankOf(token)) ?? { id: '' };
    expect(await stranger.ask(REMOVE, { id })).toEqual({ __typename: 'NotAllowed', code: 'not-signed-in' });
    expect(await organiser.ask(REMOVE, { id })).toEqual({ __typename: 'NotAllowed', code: 'not-allowed' });
    expect((await board(organiser))?.mayRemoveNames).toBe(false);
    expect((await board(steward))?.mayRemoveNames).toBe(true);
    expect(await steward.ask(REMOVE, { id })).toMatchObject({ __typename: 'CarbonNameRemoved' });
    expect(await steward.ask(REMOVE, { id })).toMatchObject({ __typename: 'NotFound' });
    expect(await rename(token, 'Ana')).toMatchObject({ __typename: 'Refused', code: 'name-removed' });
    expect(await rankOf(token)).toMatchObject({ name: null, isNameRemoved: true, grams: 545_887 });
    expect(await board()).toMatchObject({ people: 1, grams: 545_887, standings: { totalCount: 0 } });
    const history = await world.dataSource.query<{ actor_name: string }[]>(
      `SELECT actor_name FROM audit_entries WHERE table_name = 'carbon_removed_names' AND row_id = $1`,
      [id],
    );
    expect(history).toEqual([{ actor_name: 'Steward' }]);
  });
});
