import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrderBook } from './carbon/order-book.js';

let book: OrderBook;

beforeAll(async () => {
  book = await OrderBook.open();
});
afterAll(() => book?.close());

describe('the account at Stripe', () => {
  it.each([
    ['a payment link', null],
    ['another shop', 'cart_42'],
    ['another installation', randomUUID()],
  ])('may be of others too: what is paid for %s is theirs, and heard once', async (_what, reference) => {
    const session = {
      id: `cs_${randomUUID()}`,
      object: 'checkout.session',
      client_reference_id: reference,
      payment_status: 'paid',
      payment_intent: `pi_${randomUUID()}`,
      amount_total: 500,
      currency: 'cny',
      status: 'complete',
    };
    expect(await book.tell(book.event('checkout.session.completed', session))).toBe(200);
  });

  it('has refunds of others, whatever they are called', async () => {
    expect(await book.tell(book.event('refund.updated', { id: 're_1', metadata: { refund: 'R-17' } }))).toBe(200);
  });
});

describe('mails', () => {
  it('do not come without end to somebody whose address a stranger enters', async () => {
    const { batchId } = await book.batch(10);
    const email = `victim-${randomUUID()}@example.org`;
    const again = async (): Promise<void> => {
      const { token } = await book.place(batchId, { payment: 'TRANSFER', grams: 1_000, email });
      await book.act('cancelCarbonOrder', token);
    };
    await expect(
      (async () => {
        for (let time = 0; time < 15; time += 1) await again();
      })(),
    ).rejects.toThrow('RATE_LIMITED');
    expect((await book.mailsTo(email)).length).toBeLessThanOrEqual(10);
    // Others go on.
    expect(await book.place(batchId, { payment: 'TRANSFER', grams: 1_000 })).toMatchObject({
      __typename: 'CarbonOrderPlaced',
    });
  });
});

describe('a batch', () => {
  it('is not kept from everybody by transfers that nobody pays', async () => {
    const { batchId } = await book.batch(300);
    const want = { payment: 'TRANSFER', grams: 50_000_000 };
    const answers = [];
    for (let index = 0; index < 6; index += 1) answers.push(await book.place(batchId, want));
    expect(answers.map(({ code, gramsLeft }) => code ?? gramsLeft)).toEqual([
      undefined,
      undefined,
      undefined,
      'sold-out',
      'sold-out',
      'sold-out',
    ]);
    expect(answers[3]).toMatchObject({ gramsLeft: 0 });
    expect(await book.place(batchId)).toMatchObject({ __typename: 'CarbonOrderPlaced' });
    expect(await book.sums(batchId)).toMatchObject({ reserved: 150_545_887 });
  });

  it('is given free by a steward who calls off what nobody pays', async () => {
    const { batchId } = await book.batch(1);
    const { token, order } = await book.place(batchId, { payment: 'TRANSFER' });
    const withdraw =
      'mutation ($o: ID!) { withdrawCarbonOrder(orderId: $o) { ... on CarbonOrder { state } ... on Refusal { code } } }';
    expect(await book.world.browser().ask(withdraw, { o: order.id })).toEqual({ code: 'not-signed-in' });
    expect(await book.steward.ask(withdraw, { o: order.id })).toEqual({ state: 'CANCELLED' });
    expect(await book.steward.ask(withdraw, { o: order.id })).toEqual({ code: 'wrong-state' });
    expect(await book.read(token)).toMatchObject({ state: 'CANCELLED' });
    expect(await book.sums(batchId)).toEqual({ issued: -1_000_000, available: 1_000_000 });
  });
});

describe('a summit', () => {
  it('that offers no personal orders takes none', async () => {
    const { batchId } = await book.batch(1);
    const slug = `summit-${randomUUID()}`;
    const summitId = await book.world.rows.summit(slug);
    await book.world.session(summitId, []);
    expect(await book.place(batchId, { summitSlug: slug, grams: 1 })).toMatchObject({
      __typename: 'CarbonOrderPlaced',
    });
    await book.world.dataSource.query(
      `INSERT INTO summit_carbon_rules (summit_id, is_offered, counts_non_co2, counts_devices, boundary, edition, revision, updated_at)
       VALUES ($1, false, true, false, '{travel}', '2026', 1, now())`,
      [summitId],
    );
    expect(await book.place(batchId, { summitSlug: slug })).toMatchObject({ code: 'carbon-not-offered' });
  });
});

describe('a footprint', () => {
  const aLongYear = async (km: number): Promise<string> =>
    (
      await book.world
        .browser()
        .ask<{ token: string }>(
          'mutation ($i: FootprintInput!) { keepFootprint(input: $i) { ... on FootprintKept { token } ... on FootprintProblems { problems { path code } } } }',
          { i: { travel: Array.from({ length: 40 }, () => ({ mode: 'CAR', km, isReturn: true, country: 'GB' })) } },
        )
    ).token;

  it('lets nobody keep more of a batch than one order may, however much somebody says they travelled', async () => {
    const { batchId } = await book.batch(300);
    const footprintToken = await aLongYear(20_000);
    expect(await book.place(batchId, { footprintToken, grams: 50_000_001 })).toMatchObject({
      code: 'too-many',
      gramsLeft: 50_000_000,
    });
  });

  it('that a demonstration covered may still be covered by what is real', async () => {
    const [real, shown] = [await book.batch(10), await book.batch(10, { isDemonstration: true })];
    const footprintToken = await aLongYear(10);
    const { gramsLeft: grams } = await book.place(real.batchId, { footprintToken, grams: 9_000_000 });
    const whole = { footprintToken, grams };
    const { token } = await book.place(shown.batchId, { ...whole, payment: 'SANDBOX', leaderboardName: 'Nobody' });
    await book.act('payCarbonOrderInSandbox', token);
    await book.look();
    expect(await book.read(token)).toMatchObject({ state: 'FULFILLED' });
    expect(await book.place(shown.batchId, { ...whole, payment: 'SANDBOX' })).toMatchObject({
      code: 'footprint-covered',
    });
    expect(await book.place(real.batchId, whole)).toMatchObject({ __typename: 'CarbonOrderPlaced' });
    // Nor has it a rank beside what is real.
    expect(await book.world.browser().ask('{ carbonLeaderboard { people grams isDemonstration } }')).toEqual({
      people: 0,
      grams: 0,
      isDemonstration: false,
    });
  });
});
