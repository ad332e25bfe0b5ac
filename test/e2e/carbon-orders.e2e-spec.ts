import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { OrderBook, type OrderView } from './carbon/order-book.js';

let book: OrderBook;

beforeAll(async () => {
  book = await OrderBook.open();
});
afterAll(() => book?.close());
beforeEach(() => {
  book.stripe.refundsBegin = 'succeeded';
  book.stripe.moods.length = 0;
});

describe('placing an order', () => {
  it('keeps the grams for a quarter of an hour, at the price of a tonne rounded up once', async () => {
    const { batchId } = await book.batch(1);
    const placed = await book.place(batchId);
    expect(placed).toMatchObject({
      __typename: 'CarbonOrderPlaced',
      order: { state: 'RESERVED', grams: 545_887, amount: { minor: 2_346, currency: 'CNY' } },
    });
    const minutes = (Date.parse(placed.order.expiresAt) - book.world.clock.now().getTime()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15);
    expect(await book.sums(batchId)).toMatchObject({ reserved: 545_887, available: 454_113 });
    expect(await book.read(placed.token)).toMatchObject({ state: 'RESERVED', reference: placed.order.reference });
  });

  it('is placed once, however often the page sends it', async () => {
    const { batchId } = await book.batch(1);
    const input = { idempotencyKey: randomUUID(), email: 'twice@example.org' };
    const placed = await Promise.all([
      book.place(batchId, input),
      book.place(batchId, input),
      book.place(batchId, input),
    ]);
    expect(new Set(placed.map(({ order }) => order.id)).size).toBe(1);
    for (const { token } of placed) expect(await book.read(token)).toMatchObject({ state: 'RESERVED' });
    expect(await book.sums(batchId)).toMatchObject({ reserved: 545_887 });
    expect(await book.place(batchId, { ...input, grams: 1 })).toMatchObject({ code: 'order-differs' });
  });

  it('says how much is left when that is less, to all but one who want the last of it', async () => {
    const { batchId } = await book.batch(1);
    const answers = await Promise.all(Array.from({ length: 5 }, () => book.place(batchId, { grams: 600_000 })));
    expect(answers.filter(({ __typename }) => __typename === 'CarbonOrderPlaced')).toHaveLength(1);
    for (const answer of answers.filter(({ code }) => code !== undefined))
      expect(answer).toMatchObject({ __typename: 'CarbonGramsLeft', code: 'sold-out', gramsLeft: 400_000 });
  });

  it.each([
    ['no batch of ours', { batchId: randomUUID() }, 'not-found'],
    ['a footprint that is not theirs', { footprintToken: 'x'.repeat(43) }, 'footprint-unknown'],
    ['more than anybody emits', { grams: 50_000_001 }, 'too-many'],
    ['a summit that is not there', { summitSlug: 'nowhere' }, 'not-found'],
    ['play money for real credits', { payment: 'SANDBOX' }, 'payment-unavailable'],
  ])('is refused for %s', async (_what, input, code) => {
    const { batchId } = await book.batch(100);
    expect(await book.place(batchId, input)).toMatchObject({ code });
    expect(await book.sums(batchId)).toMatchObject({ available: 100_000_000 });
  });

  it('is refused in the name of a summit to all but its organisers', async () => {
    const { batchId } = await book.batch(1);
    const summitId = await book.world.rows.summit(`summit-${randomUUID()}`);
    const { id } = await book.world.user('Organiser', [{ summitId, role: 'organiser' }]);
    const other = await book.world.user('Other');
    const input = { buyer: 'ORGANISER', summitSlug: 'no-such-summit' };
    expect(await book.place(batchId, input)).toMatchObject({ __typename: 'NotFound' });
    for (const who of [id, other.id])
      expect((await book.place(batchId, input, await book.world.signedIn(book.world.get(SignIn), who))).code).toBe(
        'not-found',
      );
  });

  it('takes no nonsense', async () => {
    const { batchId } = await book.batch(1);
    const wrong: [object, string][] = [
      [{ grams: 0 }, 'input.grams'],
      [{ grams: -5 }, 'input.grams'],
      [{ grams: 1.5 }, 'input.grams'],
      [{ name: '\u200b ' }, 'input.name'],
      [{ email: 'nobody' }, 'input.email'],
      [{ idempotencyKey: 'again' }, 'input.idempotencyKey'],
      [{ leaderboardName: 'see https://spam.example' }, 'input.leaderboardName'],
    ];
    for (const [input, path] of wrong)
      await expect(book.place(batchId, input), path).rejects.toThrow(path.replaceAll('"', ''));
  });

  it('keeps no more than three unpaid orders for one address', async () => {
    const { batchId } = await book.batch(5);
    const email = 'collector@example.org';
    const answers = [];
    for (let index = 0; index < 4; index += 1) answers.push(await book.place(batchId, { email, grams: 1_000 }));
    expect(answers.map(({ code }) => code)).toEqual([undefined, undefined, undefined, 'too-many']);
  });
});

describe('an order', () => {
  it('is opened by its link and by nothing else', async () => {
    for (const token of ['', 'x'.repeat(43), 'y'.repeat(5)])
      expect(await book.read(token)).toMatchObject({ __typename: 'Refused', code: 'order-unknown' });
  });

  it('is called off by its buyer while it is not paid, and its page is closed', async () => {
    const { batchId } = await book.batch(1);
    const { token, order } = await book.atCheckout(batchId);
    expect(await book.act('cancelCarbonOrder', token)).toMatchObject({ state: 'CANCELLED' });
    expect(await book.act('cancelCarbonOrder', token)).toMatchObject({ code: 'wrong-state' });
    await book.look();
    expect(book.stripe.sessionOf(order.id).status).toBe('expired');
    expect(await book.checkout(token)).toMatchObject({ code: 'wrong-state' });
    expect(await book.sums(batchId)).toEqual({ issued: -1_000_000, available: 1_000_000 });
  });

  it('is mailed again to its own address, a few times', async () => {
    const { batchId } = await book.batch(1);
    const email = 'again@example.org';
    const { token } = await book.place(batchId, { email });
    const mail =
      'mutation ($t: String!) { mailCarbonOrder(token: $t) { ... on CarbonOrderMailed { email } ... on Refusal { code } } }';
    const browser = book.world.browser();
    expect(await browser.ask(mail, { t: token })).toEqual({ email });
    const link = /\/carbon\/orders\/([\w-]{43})/.exec((await book.mailsTo(email))[0]?.text ?? '')?.[1] ?? '';
    expect(link).not.toBe(token);
    expect(await book.read(link)).toMatchObject({ state: 'RESERVED' });
    await browser.ask(mail, { t: token });
    await browser.ask(mail, { t: token });
    await expect(browser.ask(mail, { t: token })).rejects.toThrow('RATE_LIMITED');
  });

  it('is found again by who is signed in with their account', async () => {
    const { batchId } = await book.batch(1);
    const user = await book.world.user('Ada');
    const browser = await book.world.signedIn(book.world.get(SignIn), user.id);
    const { order } = await book.place(batchId, {}, browser);
    const mine = '{ myCarbonOrders { id } }';
    expect(await browser.ask(mine)).toEqual([{ id: order.id }]);
    expect(await book.world.browser().ask(mine)).toEqual([]);
  });
});

describe('in the sandbox', () => {
  it('the honour of a summit looks as its organisers designed it, and says what every other one says', async () => {
    const slug = `summit-${randomUUID()}`;
    const summitId = await book.world.rows.summit(slug);
    const { id } = await book.world.user('Organiser', [{ summitId, role: 'organiser' }]);
    const organiser = await book.world.signedIn(book.world.get(SignIn), id);
    const words = { titles: [], texts: [], signers: [], paper: 'A4', isLandscape: false };
    const look = { ...words, accent: '#7a1f5c', leastPercent: 50, countsDoor: false, revision: 0 };
    await organiser.ask(
      'mutation ($i: CertificateTemplateInput!) { saveCertificateTemplate(input: $i) { __typename } }',
      { i: { summitId, kind: 'CARBON', ...look } },
    );
    const times = { startsAt: '2090-06-01T06:00:00Z', endsAt: '2090-06-01T08:00:00Z' };
    await book.world.release(await book.world.rows.session(summitId, 'opening', times));
    const { batchId } = await book.batch(3, { isDemonstration: true });
    const { token } = await book.place(batchId, { payment: 'SANDBOX', summitSlug: slug });
    await book.act('payCarbonOrderInSandbox', token);
    await book.look();
    const { certificateCode } = await book.read(token);
    const { signedFile } = await organiser.ask<{ signedFile: string }>(
      'query ($c: String!) { certificate(code: $c) { ... on Certificate { signedFile } } }',
      { c: certificateCode },
    );
    expect(signedFile).toContain('"look":{"accent":"#7a1f5c","logo":null,"signers":[]}');
    const pdf = await book.world.app.inject({ url: `/certificates/${certificateCode}.pdf` });
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('an order of the demonstration registry is paid with nothing, retired at once and certified', async () => {
    const { batchId, slug } = await book.batch(3, { isDemonstration: true });
    expect(await book.place(batchId)).toMatchObject({ code: 'payment-unavailable' });
    const email = 'sandbox@example.org';
    const { token } = await book.place(batchId, { payment: 'SANDBOX', email, leaderboardName: 'Ada' });
    expect(await book.act('payCarbonOrderInSandbox', token)).toMatchObject({ state: 'PAID' });
    await book.look();
    const order = await book.read(token);
    expect(order).toMatchObject({
      state: 'FULFILLED',
      retirement: { registryUrl: `http://canopy.example/carbon/projects/${slug}` },
    });
    const { certificateCode } = order;
    const certificate = await book.world
      .browser()
      .ask<{ signedFile: string }>(
        'query ($c: String!) { certificate(code: $c) { ... on Certificate { signedFile } } }',
        {
          c: certificateCode,
        },
      );
    // The number stands apart from what is before it, as the registry's record has it.
    expect(certificate.signedFile).toContain('"firstSerial":"B- 1"');
    expect(await book.sums(batchId)).toMatchObject({ 'retired-confirmed': 1_000_000, available: 2_000_000 });
    const subjects = (await book.mailsTo(email)).map(({ subject }) => subject);
    expect(subjects).toEqual([expect.stringContaining('payment'), expect.stringContaining('Retired')]);
    expect((await book.mailsTo(email)).every(({ text }) => text.includes('no money moves'))).toBe(true);
  });
});

describe('by card', () => {
  it('is paid on Stripe’s page, which is the same one however often it is opened', async () => {
    const { batchId } = await book.batch(1);
    const { token, order } = await book.place(batchId);
    book.stripe.feels(order.id, 'lost');
    const first = await book.checkout(token);
    expect(first.url).toBe((await book.checkout(token)).url);
    book.stripe.pay(order.id);
    expect(await book.tell(book.completed(order.id))).toBe(200);
    expect(await book.read(token)).toMatchObject({ state: 'PAID', refunds: [] });
    expect(await book.sums(batchId)).toMatchObject({ ordered: 545_887 });
  });

  it('says so when Stripe can not be reached, and when the amount is too small for a card', async () => {
    const { batchId } = await book.batch(1);
    const { token, order } = await book.place(batchId);
    book.stripe.feels(order.id, 'down', 'down');
    expect(await book.checkout(token)).toMatchObject({ code: 'unavailable' });
    expect(await book.checkout(token)).toMatchObject({ __typename: 'CarbonCheckout' });
    const small = await book.place(batchId, { grams: 10_000 });
    expect(await book.checkout(small.token)).toMatchObject({ code: 'amount-too-small' });
  });

  it.each([
    ['another secret', (body: string) => ({ body, secret: 'whsec_other' })],
    ['another body', (body: string) => ({ body: body.replace('2346', '1'), secret: undefined })],
  ])('believes nothing that is signed with %s', async (_what, forge) => {
    const { batchId } = await book.batch(1);
    const { token, order } = await book.atCheckout(batchId);
    const session = { ...book.stripe.sessionOf(order.id), payment_status: 'paid', payment_intent: 'pi_forged' };
    const { body, secret } = forge(JSON.stringify(session));
    const event = book.event('checkout.session.completed', session, secret);
    const told = secret
      ? event
      : { signature: event.signature, body: event.body.replace(JSON.stringify(session), body) };
    expect(await book.tell(told)).toBe(400);
    expect(await book.tell({ body: event.body, signature: '' })).toBe(400);
    expect(await book.read(token)).toMatchObject({ state: 'RESERVED' });
  });

  it('believes no old recording', async () => {
    const { batchId } = await book.batch(1);
    const { order } = await book.atCheckout(batchId);
    book.stripe.pay(order.id);
    const event = book.completed(order.id);
    book.world.clock.pass(6 * 60_000);
    expect(await book.tell(event)).toBe(400);
  });

  it('hears an event once, and a payment once, in whatever order they come', async () => {
    const { batchId } = await book.batch(1);
    const email = 'doubled@example.org';
    const { token, order } = await book.atCheckout(batchId, { email });
    book.stripe.pay(order.id);
    const event = book.completed(order.id);
    const statuses = await Promise.all([
      book.tell(event),
      book.tell(event),
      book.tell(book.completed(order.id)),
      book.tell(book.event('checkout.session.expired', book.stripe.sessionOf(order.id))),
    ]);
    expect(new Set(statuses)).toEqual(new Set([200]));
    await book.look();
    expect(await book.read(token)).toMatchObject({ state: 'PAID', refunds: [] });
    expect((await book.mailsTo(email)).length).toBe(1);
  });

  it('learns of a payment whose webhook was lost, by asking', async () => {
    const { batchId } = await book.batch(1);
    const { token, order } = await book.atCheckout(batchId);
    await book.look();
    book.stripe.pay(order.id);
    book.world.clock.pass(60_000);
    book.stripe.feels(book.stripe.sessionOf(order.id).id, 'down', 'down');
    await book.look();
    expect(await book.read(token)).toMatchObject({ state: 'RESERVED' });
    book.world.clock.pass(5 * 60_000);
    await book.look();
    expect(await book.read(token)).toMatchObject({ state: 'PAID' });
    expect(await book.tell(book.completed(order.id))).toBe(200);
    expect(await book.read(token)).toMatchObject({ state: 'PAID', refunds: [] });
  });

  it('honours a payment that comes after its time while there are grams', async () => {
    const { batchId } = await book.batch(1);
    const { token, order } = await book.atCheckout(batchId);
    book.stripe.pay(order.id);
    book.world.clock.pass(16 * 60_000);
    await book.look();
    // Found paid by the look that closes pages.
    expect(await book.read(token)).toMatchObject({ state: 'PAID' });
    expect(await book.sums(batchId)).toMatchObject({ ordered: 545_887 });
  });

  it('pays back what comes after its time when there are none left, and asks until it is done', async () => {
    const { batchId } = await book.batch(1);
    const email = 'late@example.org';
    const { token, order } = await book.atCheckout(batchId, { email });
    book.stripe.pay(order.id);
    book.stripe.feels(book.stripe.sessionOf(order.id).id, 'down', 'down');
    book.world.clock.pass(15 * 60_000);
    await book.look();
    expect(await book.read(token)).toMatchObject({ state: 'EXPIRED' });
    await book.place(batchId);
    book.stripe.refundsBegin = 'pending';
    const { payment_intent: intent } = book.stripe.sessionOf(order.id);
    // Not reached, then asked, and the answer lost.
    book.stripe.feels(intent ?? '', 'down', 'down', 'well', 'lost', 'lost');
    expect(await book.tell(book.completed(order.id))).toBe(200);
    expect(await book.read(token)).toMatchObject({
      state: 'REFUND_DUE',
      refunds: [{ reason: 'SOLD_OUT', amount: { minor: 2_346 } }],
    });
    for (let look = 0; look < 4; look += 1) {
      await book.look();
      book.world.clock.pass(10 * 60_000);
    }
    expect(await book.read(token)).toMatchObject({ state: 'REFUND_DUE', refunds: [{ state: 'PENDING' }] });
    expect([...book.stripe.refunds.values()].filter((refund) => refund.payment_intent === intent)).toHaveLength(1);
    book.stripe.finishRefunds('succeeded');
    const [refund] = [...book.stripe.refunds.values()].slice(-1);
    expect(await book.tell(book.event('refund.updated', refund ?? {}))).toBe(200);
    await book.look();
    expect(await book.read(token)).toMatchObject({ state: 'REFUNDED', refunds: [{ state: 'DONE' }] });
    expect(book.stripe.keptOf(order.id)).toBe(0);
    expect((await book.mailsTo(email)).length).toBe(2);
  });

  it.each([
    ['less', { amount_total: 2_345 }],
    ['more', { amount_total: 2_347 }],
    ['other money', { currency: 'usd' }],
  ])('pays back %s than was asked, and gives the grams to others', async (_what, amount) => {
    const { batchId } = await book.batch(1);
    const { token, order } = await book.atCheckout(batchId);
    book.stripe.pay(order.id, amount);
    expect(await book.tell(book.completed(order.id))).toBe(200);
    await book.look();
    expect(await book.read(token)).toMatchObject({ state: 'REFUNDED', refunds: [{ reason: 'AMOUNT_DIFFERS' }] });
    expect(book.stripe.keptOf(order.id)).toBe(0);
    expect(await book.sums(batchId)).toEqual({ issued: -1_000_000, available: 1_000_000 });
  });

  it('leaves to a steward what Stripe can not pay back', async () => {
    const { batchId } = await book.batch(1);
    const { token, order } = await book.atCheckout(batchId);
    await book.act('cancelCarbonOrder', token);
    const session = book.stripe.sessionOf(order.id);
    Object.assign(session, { status: 'open' });
    book.stripe.pay(order.id);
    book.stripe.refundsBegin = 'failed';
    expect(await book.tell(book.completed(order.id))).toBe(200);
    await book.look();
    const { refunds } = await book.read(token);
    expect(refunds).toMatchObject([{ reason: 'ORDER_CANCELLED', state: 'FAILED' }]);
    const settle = `mutation ($r: ID!) { settleCarbonRefund(refundId: $r, how: "By transfer, 22 Nov") { ... on CarbonRefund { state } ... on Refusal { code } } }`;
    const variables = { r: refunds[0]?.id };
    expect(await book.world.browser().ask(settle, variables)).toEqual({ code: 'not-signed-in' });
    expect(await book.steward.ask(settle, variables)).toEqual({ state: 'DONE' });
    expect(await book.steward.ask(settle, variables)).toEqual({ code: 'wrong-state' });
    expect(await book.read(token)).toMatchObject({ state: 'REFUNDED' });
  });
});

describe('a body for the webhook', () => {
  it('is not read as JSON anywhere else, and other routes are as they were', async () => {
    const view: OrderView = await book.read('nothing');
    expect(view.code).toBe('order-unknown');
    expect(await book.tell({ body: 'x'.repeat(300_000), signature: 't=1,v1=2' })).toBe(413);
  });
});
