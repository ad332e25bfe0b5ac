import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import type { Browser } from './api/api-world.js';
import { OrderBook } from './carbon/order-book.js';

const REFUSAL = '__typename ... on Refusal { code }';
const TRANSFER = `mutation ($o: ID!, $a: Float!, $r: String!, $c: String) {
  confirmCarbonTransfer(orderId: $o, amountMinor: $a, currency: $c, bankReference: $r) { ${REFUSAL} ... on CarbonOrder { state refunds { reason state } } } }`;
const WITHDRAW = `mutation ($o: ID!) { withdrawCarbonOrder(orderId: $o) { ${REFUSAL} ... on CarbonOrder { state refunds { reason state } } } }`;
const RETIREMENT = `${REFUSAL} ... on CarbonRetirement { id state credits serials orderedGrams orderCount registryUrl }`;
const BEGIN = `mutation ($b: ID!) { beginCarbonRetirement(batchId: $b) { ${RETIREMENT} } }`;
const CONFIRM = `mutation ($r: ID!, $u: String!, $d: String!) { confirmCarbonRetirement(retirementId: $r, proof: { registryUrl: $u, retiredOn: $d }) { ${RETIREMENT} } }`;
const BACK = `mutation ($r: ID!) { takeBackCarbonRetirement(retirementId: $r) { ${RETIREMENT} } }`;
const PAYOUT = `mutation ($i: CarbonPayoutInput!) { recordCarbonPayout(input: $i) { ${REFUSAL} ... on CarbonPayout { id amount { minor } }
  ... on CarbonMoreThanOwed { owed { minor } } } }`;
const REVERSE = `mutation ($p: ID!) { reverseCarbonPayout(payoutId: $p) { ${REFUSAL} ... on CarbonPayout { id amount { minor } reverses } } }`;
const ACCOUNT = `{ carbonAccount { lines { projectId received { minor } transferred { minor } refunded { minor } paidOut { minor } owed { minor }
  orderCount paidGrams retiredGrams } payouts { id amount { minor } isReversed } } }`;
const ORDERS = `query ($s: ID, $q: String, $n: Int, $a: String, $p: CarbonPaymentMethod) {
  carbonOrders(summitId: $s, search: $q, first: $n, after: $a, payment: $p) { totalCount
  pageInfo { hasNextPage endCursor } nodes { id reference } } }`;

interface Named {
  __typename: string;
  id: string;
  state: string;
  code?: string;
}
let book: OrderBook;
let stranger: Browser;
let other: Browser;

beforeAll(async () => {
  book = await OrderBook.open();
  stranger = book.world.browser();
  const { id } = await book.world.user('Somebody');
  other = await book.world.signedIn(book.world.get(SignIn), id);
});
afterAll(() => book?.close());

/** Paid by card. */
async function bought(batchId: string, grams = 545_887): Promise<{ id: string; token: string }> {
  const { order, token } = await book.atCheckout(batchId, { grams });
  book.stripe.pay(order.id);
  expect(await book.tell(book.completed(order.id))).toBe(200);
  return { id: order.id, token };
}
const confirm = (by: Browser, orderId: string, amountMinor = 2_346, bankReference = randomUUID()): Promise<Named> =>
  by.ask(TRANSFER, { o: orderId, a: amountMinor, r: bankReference });

describe('a bank transfer', () => {
  it('is told where to go, and confirmed once by a steward', async () => {
    const { batchId } = await book.batch(1);
    const email = 'transfer@example.org';
    const { token, order } = await book.place(batchId, { payment: 'TRANSFER', email });
    expect(await book.read(token)).toMatchObject({ payee: { number: '6222 0001' } });
    const [mail] = await book.mailsTo(email);
    expect(mail?.text).toContain(order.reference);
    expect(mail?.text).toContain('6222 0001');
    expect(await confirm(stranger, order.id)).toMatchObject({ code: 'not-signed-in' });
    expect(await confirm(other, order.id)).toMatchObject({ code: 'not-allowed' });
    const reference = randomUUID();
    expect(await confirm(book.steward, order.id, 2_346, reference)).toMatchObject({ state: 'PAID' });
    expect(await confirm(book.steward, order.id, 2_346, reference)).toMatchObject({ code: 'wrong-state' });
    expect(await book.read(token)).toMatchObject({ state: 'PAID', refunds: [], payee: null });
  });

  it('of another amount goes back, by hand', async () => {
    const { batchId } = await book.batch(1);
    const { token, order } = await book.place(batchId, { payment: 'TRANSFER' });
    expect(await confirm(book.steward, order.id, 2_345)).toMatchObject({ state: 'REFUND_DUE' });
    await book.look();
    expect(await book.read(token)).toMatchObject({ refunds: [{ reason: 'AMOUNT_DIFFERS', state: 'FAILED' }] });
    expect(await book.sums(batchId)).toEqual({ issued: -1_000_000, available: 1_000_000 });
  });

  it('of a participant is confirmed by their summit’s organiser, and seen by no other', async () => {
    const { batchId } = await book.batch(1);
    const slug = `summit-${randomUUID()}`;
    const summitId = await book.world.rows.summit(slug);
    await book.world.release(
      await book.world.rows.session(summitId, 'opening', {
        startsAt: '2090-06-01T06:00:00Z',
        endsAt: '2090-06-01T08:00:00Z',
      }),
    );
    const { id } = await book.world.user('Organiser', [{ summitId, role: 'organiser' }]);
    const organiser = await book.world.signedIn(book.world.get(SignIn), id);
    const { order } = await book.place(batchId, { payment: 'TRANSFER', summitSlug: slug });
    expect(await organiser.ask(ORDERS, { s: summitId })).toMatchObject({ totalCount: 1, nodes: [{ id: order.id }] });
    expect(await organiser.ask(ORDERS, {})).toBeNull();
    expect(await other.ask(ORDERS, { s: summitId })).toBeNull();
    const card = await book.place(batchId, { summitSlug: slug, grams: 1_000 });
    expect(await organiser.ask(ORDERS, { s: summitId })).toMatchObject({ totalCount: 2 });
    const awaited = { s: summitId, p: 'TRANSFER', q: order.reference.toLowerCase() };
    expect(await organiser.ask(ORDERS, awaited)).toMatchObject({ totalCount: 1, nodes: [{ id: order.id }] });
    expect(await organiser.ask(ORDERS, { ...awaited, q: card.order.reference })).toMatchObject({ totalCount: 0 });

    const elsewhere = await book.world.rows.summit(`summit-${randomUUID()}`);
    const { id: otherId } = await book.world.user('Organiser of another', [{ summitId: elsewhere, role: 'organiser' }]);
    const organiserElsewhere = await book.world.signedIn(book.world.get(SignIn), otherId);
    expect(await organiserElsewhere.ask(ORDERS, { s: summitId })).toBeNull();
    expect(await organiserElsewhere.ask(ORDERS, { s: elsewhere })).toMatchObject({ totalCount: 0 });
    for (const [who, code] of [
      [stranger, 'not-signed-in'],
      [other, 'not-allowed'],
      [organiserElsewhere, 'not-allowed'],
    ] as const) {
      expect(await confirm(who, order.id)).toMatchObject({ code });
      expect(await who.ask(WITHDRAW, { o: order.id })).toMatchObject({ code });
    }

    expect(await confirm(organiser, order.id)).toMatchObject({ state: 'PAID' });
    // What was paid only a steward calls off: it has to be paid back.
    expect(await organiser.ask(WITHDRAW, { o: order.id })).toMatchObject({ code: 'not-allowed' });
    // Without an estimate of the summit there is nothing to order in its name.
    const own = await book.place(batchId, { buyer: 'ORGANISER', summitSlug: slug, payment: 'TRANSFER' }, organiser);
    expect(own).toMatchObject({ code: 'footprint-unknown' });
    expect(await book.place(batchId, { buyer: 'ORGANISER', summitSlug: slug }, other)).toMatchObject({
      __typename: 'NotAllowed',
    });
  });
});

describe('a summit’s organiser', () => {
  it('withdraws what was never paid, and what arrives in another currency goes back', async () => {
    const { batchId } = await book.batch(2);
    const slug = `summit-${randomUUID()}`;
    const summitId = await book.world.rows.summit(slug);
    await book.world.session(summitId, []);
    const { id } = await book.world.user('Organiser', [{ summitId, role: 'organiser' }]);
    const organiser = await book.world.signedIn(book.world.get(SignIn), id);
    const order = { payment: 'TRANSFER', summitSlug: slug };
    const [unpaid, dollars] = [await book.place(batchId, order), await book.place(batchId, order)];
    expect(await organiser.ask(WITHDRAW, { o: unpaid.order.id })).toMatchObject({ state: 'CANCELLED', refunds: [] });
    expect(await organiser.ask(WITHDRAW, { o: unpaid.order.id })).toMatchObject({ code: 'wrong-state' });
    expect(await book.sums(batchId)).toMatchObject({ reserved: 545_887 });
    const sent = { o: dollars.order.id, a: 2_346, r: randomUUID() };
    for (const c of ['', 'usd', 'DOLLARS'])
      await expect(organiser.ask(TRANSFER, { ...sent, c })).rejects.toThrow('BAD_USER_INPUT');
    expect(await organiser.ask(TRANSFER, { ...sent, c: 'USD' })).toMatchObject({
      state: 'REFUND_DUE',
      refunds: [{ reason: 'AMOUNT_DIFFERS' }],
    });
    expect(await book.read(dollars.token)).toMatchObject({ state: 'REFUND_DUE' });
    expect(await book.sums(batchId)).toMatchObject({ available: 2_000_000 });
  });

  it('does not confirm what is ordered in the summit’s own name', async () => {
    const { batchId } = await book.batch(1);
    const slug = `summit-${randomUUID()}`;
    const summitId = await book.world.rows.summit(slug);
    await book.world.session(summitId, []);
    const { id } = await book.world.user('Organiser', [{ summitId, role: 'organiser' }]);
    const organiser = await book.world.signedIn(book.world.get(SignIn), id);
    const { order } = await book.place(batchId, { payment: 'TRANSFER', summitSlug: slug });
    await book.world.dataSource.query("UPDATE carbon_orders SET buyer = 'organiser' WHERE id = $1", [order.id]);
    expect(await organiser.ask(ORDERS, { s: summitId })).toMatchObject({ nodes: [{ id: order.id }] });
    expect(await confirm(organiser, order.id)).toMatchObject({ code: 'not-allowed' });
    expect(await confirm(book.steward, order.id)).toMatchObject({ state: 'PAID' });
  });
});

describe('stewards', () => {
  it('retire what is ordered, whole tonnes, and certificates come with the registry’s record', async () => {
    const { batchId } = await book.batch(3);
    const [one, two] = [await bought(batchId, 700_000), await bought(batchId, 600_000)];
    for (const by of [stranger, other])
      expect(await by.ask<Named>(BEGIN, { b: batchId })).toMatchObject({ __typename: 'NotAllowed' });
    const begun = await book.steward.ask<Named>(BEGIN, { b: batchId });
    expect(begun).toMatchObject({
      state: 'PENDING',
      credits: 2,
      serials: 'B- 1–2',
      orderedGrams: 1_300_000,
      orderCount: 2,
    });
    expect(await book.steward.ask(BEGIN, { b: batchId })).toMatchObject({ code: 'nothing-ordered' });
    expect(await book.steward.ask(WITHDRAW, { o: one.id })).toMatchObject({ code: 'being-retired' });
    expect(await book.steward.ask(BACK, { r: begun.id })).toMatchObject({ state: 'CANCELLED' });
    const again = await book.steward.ask<Named>(BEGIN, { b: batchId });
    const url = 'https://registry.example/retirements/7';
    const day = book.world.clock.now().toISOString().slice(0, 10);
    expect((await other.ask<Named>(CONFIRM, { r: again.id, u: url, d: day })).__typename).toBe('NotAllowed');
    for (const [u, d] of [
      ['http://registry.example', day],
      ['javascript:alert(1)', day],
      [url, 'yesterday'],
      [url, '2190-01-01'],
    ])
      await expect(book.steward.ask(CONFIRM, { r: again.id, u, d })).rejects.toThrow('BAD_USER_INPUT');
    expect(await book.read(one.token)).toMatchObject({
      state: 'PAID',
      certificateCode: null,
      retirement: { registryUrl: null },
    });
    expect(await book.steward.ask(CONFIRM, { r: again.id, u: url, d: day })).toMatchObject({ state: 'CONFIRMED' });
    expect(await book.steward.ask(CONFIRM, { r: again.id, u: url, d: day })).toMatchObject({ code: 'wrong-state' });
    await book.look();
    const codes = [];
    for (const { token } of [one, two]) {
      const order = await book.read(token);
      expect(order).toMatchObject({ state: 'FULFILLED', retirement: { registryUrl: url } });
      codes.push(order.certificateCode);
    }
    expect(new Set(codes).size).toBe(2);
    expect(await book.sums(batchId)).toMatchObject({ 'retired-confirmed': 2_000_000, available: 1_000_000 });
  });

  it('call off what was paid, and it is paid back', async () => {
    const { batchId } = await book.batch(1);
    const { id, token } = await bought(batchId);
    expect(await stranger.ask(WITHDRAW, { o: id })).toMatchObject({ code: 'not-signed-in' });
    expect(await book.steward.ask(WITHDRAW, { o: id })).toMatchObject({ state: 'REFUND_DUE' });
    await book.look();
    expect(await book.read(token)).toMatchObject({
      state: 'REFUNDED',
      refunds: [{ reason: 'WITHDRAWN', state: 'DONE' }],
    });
    expect(book.stripe.keptOf(id)).toBe(0);
    expect(await book.steward.ask(WITHDRAW, { o: id })).toMatchObject({ code: 'wrong-state' });
    expect(await book.steward.ask(WITHDRAW, { o: randomUUID() })).toMatchObject({ code: 'order-unknown' });
  });

  it('look through orders page by page, by what is known of them', async () => {
    const { batchId } = await book.batch(1);
    const name = `Findable ${randomUUID()}`;
    for (let index = 0; index < 3; index += 1) await book.place(batchId, { name, grams: 1_000 });
    const first = await book.steward.ask<{
      totalCount: number;
      pageInfo: { endCursor: string };
      nodes: { id: string }[];
    }>(ORDERS, { q: name, n: 2 });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = await book.steward.ask<typeof first>(ORDERS, { q: name, n: 2, a: first.pageInfo.endCursor });
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(3);
    expect(await book.steward.ask(ORDERS, { q: '100%_' })).toMatchObject({ totalCount: 0 });
    await expect(book.steward.ask(ORDERS, { a: 'x' })).rejects.toThrow('BAD_USER_INPUT');
    expect(await stranger.ask(ORDERS, {})).toBeNull();
  });
});

describe('the account', () => {
  it('says to anybody what was paid, what went back and what the company got; never more than it is owed', async () => {
    const { batchId, projectId } = await book.batch(3);
    await bought(batchId);
    const { order } = await book.place(batchId, { payment: 'TRANSFER' });
    await confirm(book.steward, order.id);
    const off = await bought(batchId);
    await book.steward.ask(WITHDRAW, { o: off.id });
    const lineOf = async (): Promise<object | undefined> =>
      (await stranger.ask<{ lines: { projectId: string }[] }>(ACCOUNT)).lines.find(
        (line) => line.projectId === projectId,
      );
    const money = (minor: number) => ({ minor });
    expect(await lineOf()).toMatchObject({
      received: money(2_346),
      transferred: money(2_346),
      refunded: money(2_346),
      paidOut: money(0),
      owed: money(2_346),
      orderCount: 2,
      paidGrams: 2 * 545_887,
      retiredGrams: 0,
    });
    const day = book.world.clock.now().toISOString().slice(0, 10);
    const input = { projectId, currency: 'CNY', amountMinor: 1_500, paidOn: day, reference: 'B-77' };
    expect(await stranger.ask(PAYOUT, { i: input })).toMatchObject({ code: 'not-signed-in' });
    const raced = await Promise.all([1, 2].map(() => book.steward.ask<Named>(PAYOUT, { i: input })));
    expect(raced.map(({ __typename }) => __typename).toSorted()).toEqual(['CarbonMoreThanOwed', 'CarbonPayout']);
    expect(raced.find(({ code }) => code !== undefined)).toMatchObject({ code: 'more-than-owed', owed: money(846) });
    expect(await lineOf()).toMatchObject({ paidOut: money(1_500), owed: money(846) });
    const paid = raced.find(({ code }) => code === undefined);
    expect(await book.steward.ask(REVERSE, { p: paid?.id })).toMatchObject({
      amount: money(-1_500),
      reverses: paid?.id,
    });
    expect(await book.steward.ask(REVERSE, { p: paid?.id })).toMatchObject({ code: 'wrong-state' });
    expect(await lineOf()).toMatchObject({ paidOut: money(0), owed: money(2_346) });
    for (const wrong of [{ amountMinor: 0 }, { currency: 'cny' }, { paidOn: '2190-01-01' }, { reference: ' ' }])
      await expect(book.steward.ask(PAYOUT, { i: { ...input, ...wrong } })).rejects.toThrow('BAD_USER_INPUT');
    expect(await book.steward.ask(PAYOUT, { i: { ...input, projectId: randomUUID() } })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('is only added to', async () => {
    for (const table of ['carbon_payments', 'carbon_payouts'])
      for (const statement of [
        `UPDATE ${table} SET amount_minor = 1`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ])
        await expect(book.world.dataSource.query(statement)).rejects.toThrow('only ever added');
  });
});
