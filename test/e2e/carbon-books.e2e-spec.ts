import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import type { Browser } from './api/api-world.js';
import { OrderBook } from './carbon/order-book.js';

const KEEP =
  'mutation ($i: FootprintInput!, $t: String) { keepFootprint(input: $i, token: $t) { ... on FootprintKept { token footprint { id footprint { grams } } } } }';
const PLAN = `mutation ($i: CarbonPlanInput!) { saveCarbonPlan(input: $i) { __typename ... on Refusal { code } } }`;
const COMPUTE = `mutation ($s: ID!) { computeSummitFootprint(summitId: $s, stage: RECOMPUTED) { ... on SummitFootprintComputed { computed { version grams } } } }`;
const PUBLISH = `mutation ($s: ID!, $v: Int!) { publishCarbonBalance(summitId: $s, computedVersion: $v) { __typename ... on Refusal { code } } }`;
const DESK = `query ($s: String!) { draftSummit(slug: $s) { carbonBalanceDesk { orderableGrams coverage { participantsGrams uncoveredGrams } } } }`;

let book: OrderBook;
let slug: string;
let summitId: string;
let organiser: Browser;

beforeAll(async () => {
  book = await OrderBook.open();
  slug = `summit-${randomUUID()}`;
  summitId = await book.world.rows.summit(slug);
  await book.world.session(summitId, []);
  const { id } = await book.world.user('Organiser', [{ summitId, role: 'organiser' }]);
  organiser = await book.world.signedIn(book.world.get(SignIn), id);
});
afterAll(() => book?.close());

const keep = async (km: number, token: string | null = null) => {
  const travel = [{ mode: 'CAR', km, isReturn: true, occupants: 1, country: 'GB' }];
  const kept = await book.world
    .browser()
    .ask<{ token: string; footprint: { id: string; footprint: { grams: number } } }>(KEEP, {
      i: { summitSlug: slug, travel },
      t: token,
    });
  return { token: kept.token, id: kept.footprint.id, grams: kept.footprint.footprint.grams };
};
/** Paid with nothing and retired at once. @returns the code of its certificate */
const fulfilled = async (batchId: string, input: object): Promise<{ token: string; code: string }> => {
  const placed = await book.place(batchId, { payment: 'SANDBOX', ...input });
  expect(placed).toMatchObject({ __typename: 'CarbonOrderPlaced' });
  await book.act('payCarbonOrderInSandbox', placed.token);
  await book.look();
  return { token: placed.token, code: (await book.read(placed.token)).certificateCode ?? '' };
};
const computed = async (): Promise<{ version: number; grams: number }> =>
  (await organiser.ask<{ computed: { version: number; grams: number } }>(COMPUTE, { s: summitId })).computed;
interface Desk {
  orderableGrams: number;
  coverage: { participantsGrams: number; uncoveredGrams: number };
}
const desk = async (): Promise<Desk> =>
  (await organiser.ask<{ carbonBalanceDesk: Desk }>(DESK, { s: slug })).carbonBalanceDesk;

describe('what participants financed', () => {
  it('beyond their own footprint covers nobody else’s, and no more once its certificate is revoked', async () => {
    const { batchId } = await book.batch(10, { isDemonstration: true });
    const first = await keep(1_000);
    const other = await keep(500);
    const { code, token } = await fulfilled(batchId, { footprintToken: first.token, grams: first.grams });
    // It was half as far.
    const less = await keep(500, first.token);
    expect(less).toMatchObject({ id: first.id, grams: other.grams });
    await organiser.ask(PLAN, {
      i: {
        summitId,
        stage: 'RECOMPUTED',
        revision: 0,
        groups: [],
        items: [],
        streaming: { device: 'LAPTOP', network: 'FIXED' },
        scenario: [],
      },
    });
    const { grams } = await computed();
    expect(grams).toBeGreaterThanOrEqual(2 * other.grams - 2);
    const left = grams - less.grams;
    expect(await desk()).toEqual({
      orderableGrams: left,
      coverage: { participantsGrams: less.grams, uncoveredGrams: left },
    });
    expect(await book.place(batchId, { payment: 'SANDBOX', footprintToken: first.token, grams: 1 })).toMatchObject({
      code: 'footprint-covered',
    });
    const revoke = 'mutation ($c: String!) { revokeCertificate(code: $c, reason: "Not retired") { __typename } }';
    expect(await book.read(token)).toMatchObject({ certificateCode: code, revocationReason: null });
    expect(await book.steward.ask(revoke, { c: code })).toEqual({ __typename: 'Certificate' });
    expect(await book.read(token)).toMatchObject({ certificateCode: code, revocationReason: 'Not retired' });
    expect(await desk()).toEqual({
      orderableGrams: grams,
      coverage: { participantsGrams: 0, uncoveredGrams: grams },
    });
    expect(
      await book.place(batchId, { payment: 'SANDBOX', footprintToken: first.token, grams: less.grams }),
    ).toMatchObject({ __typename: 'CarbonOrderPlaced' });
  });

  it('is published with the boundary that was computed, whatever is decided afterwards', async () => {
    const { version } = await computed();
    await book.world.dataSource.query(
      `INSERT INTO summit_carbon_rules (summit_id, is_offered, counts_non_co2, counts_devices, boundary, edition, revision, updated_at)
       VALUES ($1, true, true, false, '{online}', '2026', 1, now())`,
      [summitId],
    );
    expect(await organiser.ask(PUBLISH, { s: summitId, v: version })).toEqual({ __typename: 'CarbonBalancePublished' });
    const { body } = await book.world.app.inject({ url: `/exchange/open/${slug}/carbon-balance.jsonld` });
    expect(JSON.parse(body)).toMatchObject({ boundary: ['travel', 'nights', 'online'] });
  });
});

describe('a batch that is withheld', () => {
  it('sells nothing any more, also to who comes to pay what they had ordered', async () => {
    const { batchId } = await book.batch(1);
    const { token, order } = await book.atCheckout(batchId);
    const withhold = `mutation ($b: ID!) { withholdCarbonBatch(batchId: $b, reason: USED_FOR_COMPLIANCE) { __typename } }`;
    expect(await book.steward.ask(withhold, { b: batchId })).toEqual({ __typename: 'CarbonProjectSaved' });
    book.stripe.pay(order.id);
    expect(await book.tell(book.completed(order.id))).toBe(200);
    await book.look();
    expect(await book.read(token)).toMatchObject({ state: 'REFUNDED', refunds: [{ reason: 'WITHDRAWN' }] });
    expect(book.stripe.keptOf(order.id)).toBe(0);
    expect(await book.sums(batchId)).toEqual({ issued: -1_000_000, available: 1_000_000 });
  });
});

describe('who has their data taken away', () => {
  it('leaves no word of where they travelled, also without an account when they ordered', async () => {
    const { batchId } = await book.batch(1);
    await book.world.dataSource.query('UPDATE summit_carbon_rules SET boundary = $2 WHERE summit_id = $1', [
      summitId,
      ['travel'],
    ]);
    const [own, others] = [await keep(100), await keep(200)];
    const { id, email } = await book.world.user('Ada');
    await book.place(batchId, { footprintToken: own.token, grams: 1_000, email });
    await book.place(batchId, { footprintToken: others.token, grams: 1_000 });
    const browser = await book.world.signedIn(book.world.get(SignIn), id);
    expect(await browser.ask('mutation { eraseOwnData { __typename } }')).toEqual({
      __typename: 'PersonalDataErased',
    });
    const rows = await book.world.dataSource.query<{ id: string; links: number }[]>(
      `SELECT v.footprint_id AS id, (SELECT count(*)::integer FROM carbon_footprint_links l WHERE l.footprint_id = v.footprint_id) AS links
         FROM carbon_footprint_versions v WHERE v.footprint_id = ANY($1) AND (v.entry IS NOT NULL OR v.input IS NOT NULL)`,
      [[own.id, others.id]],
    );
    expect(rows).toEqual([{ id: others.id, links: 1 }]);
    expect(
      await book.world.browser().ask(`query ($t: String!) { footprint(token: $t) { __typename } }`, { t: own.token }),
    ).toEqual({ __typename: 'Refused' });
  });
});
