import { UnitOfWork } from '@app/database';
import { appendFacts, FACT_BUS, type FactBus } from '@app/facts';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { Jobs } from '../../apps/api/src/jobs/index.js';
import { WebhookFollower } from '../../apps/api/src/webhooks/webhook-follower.js';
import { ApiWorld, type Browser, eventually } from './api/api-world.js';

const ENDPOINT = 'id url description events isEnabled failingSince givenUp';
const CREATE = `mutation ($summitId: ID!, $input: WebhookInput!) { createWebhook(summitId: $summitId, input: $input) { __typename
  ... on WebhookWithSecret { secret endpoint { ${ENDPOINT} } } ... on Refusal { code } } }`;
const UPDATE = `mutation ($id: ID!, $input: WebhookInput!) { updateWebhook(id: $id, input: $input) { __typename
  ... on WebhookSaved { endpoint { ${ENDPOINT} } } ... on Refusal { code } } }`;
const DELETE = `mutation ($id: ID!) { deleteWebhook(id: $id) { __typename ... on Refusal { code } } }`;
const ROTATE = `mutation ($id: ID!) { rotateWebhookSecret(id: $id) { __typename ... on WebhookWithSecret { secret } ... on Refusal { code } } }`;
const TEST = `mutation ($id: ID!) { sendTestWebhook(id: $id) { __typename ... on WebhookSent { delivery { id } } ... on Refusal { code } } }`;
const AGAIN = `mutation ($id: ID!) { sendWebhookAgain(deliveryId: $id) { __typename ... on WebhookSent { delivery { id } } ... on Refusal { code } } }`;
const LIST = `query ($summitId: ID!) { webhookEndpoints(summitId: $summitId) { ${ENDPOINT} } }`;
const LOG = `query ($id: ID!, $first: Int, $after: String) { webhookDeliveries(endpointId: $id, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id eventId type status body attempts { number statusCode failure durationMs answer } } } }`;

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}
interface Delivery {
  id: string;
  eventId: string;
  type: string;
  status: string;
  body: string;
  attempts: { number: number; statusCode: number | null; failure: string | null; durationMs: number; answer: string }[];
}
interface Endpoint {
  id: string;
  isEnabled: boolean;
  givenUp: string | null;
  failingSince: string | null;
}

/** Another system: takes what it is sent, or answers as told. */
class Receiver {
  readonly received: Received[] = [];
  /** Status and body of the next answers; then 204. */
  readonly answers: { status: number; body?: string }[] = [];
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      const { status, body } = this.answers.shift() ?? { status: 204 };
      response.writeHead(status).end(body);
    });
  });
  url = '';
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/canopy`;
  }
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
  /** What was sent, by type, as it is verified with the secret. */
  read(secret: string): { type: string; id: string; data: Record<string, unknown> }[] {
    return this.received.map(
      ({ headers, body }) =>
        new Webhook(secret).verify(body, headers as Record<string, string>) as {
          type: string;
          id: string;
          data: Record<string, unknown>;
        },
    );
  }
}

describe('webhooks', () => {
  let world: ApiWorld;
  let summitId: string;
  let organiser: Browser;
  let stranger: Browser;
  let organiserMail: string;
  const receiver = new Receiver();

  beforeAll(async () => {
    world = await ApiWorld.start({ OUTGOING_TO_LOOPBACK: 'true' });
    await receiver.start();
    summitId = await world.rows.summit('wired', { title: { en: 'Wired' } });
    const user = await world.user('Ana Organiser', [{ summitId, role: 'organiser' }]);
    organiserMail = user.email;
    organiser = await world.signedIn(world.get(SignIn), user.id);
    const elsewhere = await world.rows.summit('elsewhere');
    stranger = await world.signedIn(
      world.get(SignIn),
      (await world.user('Organiser elsewhere', [{ summitId: elsewhere, role: 'organiser' }])).id,
    );
  });
  afterAll(async () => {
    await world.stop();
    await receiver.stop();
  });
  afterEach(async () => {
    for (const { id } of await organiser.ask<Endpoint[]>(LIST, { summitId })) await organiser.ask(DELETE, { id });
    receiver.received.length = 0;
    receiver.answers.length = 0;
  });

  const input = (values: object = {}) => ({ url: receiver.url, events: ['PROGRAMME_RELEASED'], ...values });
  const create = async (values: object = {}): Promise<{ id: string; secret: string }> => {
    const made = await organiser.ask<{ secret: string; endpoint: Endpoint }>(CREATE, {
      summitId,
      input: input(values),
    });
    return { id: made.endpoint.id, secret: made.secret };
  };
  const log = async (id: string): Promise<Delivery[]> =>
    (await organiser.ask<{ nodes: Delivery[] }>(LOG, { id })).nodes;
  const logOnce = (id: string, status: string): Promise<Delivery[]> =>
    eventually(
      () => log(id),
      (found) => found.length > 0 && found.every((delivery) => delivery.status === status),
    );
  const endpoint = async (id: string): Promise<Endpoint | undefined> =>
    (await organiser.ask<Endpoint[]>(LIST, { summitId })).find((one) => one.id === id);
  /** Time passes for what waits to be sent again. */
  /** Brings what is to be tried again forward: an attempt is written down a moment before its job waits for the next. */
  const makeDue = async (): Promise<void> => {
    const due = `WITH due AS (UPDATE jobs.job SET start_after = now() WHERE state IN ('created', 'retry') RETURNING state)
                 SELECT FROM due WHERE state = 'retry'`;
    await eventually(
      () => world.dataSource.query<unknown[]>(due),
      (waiting) => waiting.length > 0,
    );
    world.get(Jobs).wake();
  };
  const release = () => world.session(summitId, []);
  const mailsTo = (recipient: string) =>
    world.dataSource.query<{ subject: string; text: string }[]>(
      'SELECT subject, text FROM outbox_mails WHERE recipient = $1',
      [recipient],
    );

  it('tell of a release once, signed, with the same id in header and body', async () => {
    const { id, secret } = await create();
    await release();
    const [delivery] = await logOnce(id, 'DELIVERED');
    const [message] = receiver.read(secret);
    expect(message).toMatchObject({
      version: 1,
      type: 'programme.released',
      id: delivery?.eventId,
      data: {
        summit: { id: summitId, slug: 'wired', url: 'http://canopy.example/s/wired' },
        programme: { version: 1 },
      },
    });
    expect(receiver.received[0]?.headers).toMatchObject({
      'webhook-id': delivery?.eventId,
      'content-type': 'application/json; charset=utf-8',
    });
    expect(receiver.received[0]?.body).toBe(delivery?.body);
    expect(delivery?.attempts).toMatchObject([{ number: 1, statusCode: 204, failure: null }]);
  });

  it('tell of a fact once, however often it is told and swept for', async () => {
    const { id } = await create();
    await release();
    await logOnce(id, 'DELIVERED');
    const [fact] = await world.dataSource.query<{ id: string; occurred_at: Date; payload: never; aggregate: string }[]>(
      `SELECT * FROM facts WHERE kind = 'ProgrammeReleased' ORDER BY position DESC LIMIT 1`,
    );
    const told = {
      id: fact!.id,
      kind: 'ProgrammeReleased',
      aggregate: fact!.aggregate,
      payload: fact!.payload,
    } as const;
    const bus = world.app.get<FactBus>(FACT_BUS, { strict: false });
    await Promise.all([1, 2, 3].map(() => bus.publish([{ ...told, occurredAt: fact!.occurred_at.toISOString() }])));
    await world.get(WebhookFollower).sweep();
    expect(await log(id)).toHaveLength(1);
    expect(receiver.received).toHaveLength(1);
  });

  it('find by themselves what was never told', async () => {
    const { id, secret } = await create({ events: ['REGISTRATION_CONFIRMED'] });
    const registrationId = uuidv7();
    // As a process leaves it that dies after it handed the fact on.
    await world.dataSource.query(
      `INSERT INTO facts (id, kind, aggregate, payload, occurred_at, relayed_at) VALUES ($1, 'RegistrationChanged', $2, $3, $4, now())`,
      [uuidv7(), summitId, JSON.stringify({ summitId, registrationId, status: 'confirmed' }), world.clock.now()],
    );
    await world.get(WebhookFollower).sweep();
    await logOnce(id, 'DELIVERED');
    expect(receiver.read(secret)).toMatchObject([
      { type: 'registration.confirmed', data: { registration: { id: registrationId } } },
    ]);
  });

  it('tell of a registration by its id and status and nothing else, and only whom they are meant for', async () => {
    const listening = await create({ events: ['REGISTRATION_WAITING'] });
    const other = await create({ events: ['PROGRAMME_RELEASED'], url: `${receiver.url}/other` });
    await world.get(UnitOfWork).run(world.context(), (ctx) =>
      appendFacts(ctx, [
        {
          kind: 'RegistrationChanged',
          aggregate: summitId,
          payload: { summitId, registrationId: 'r-1', status: 'waiting' },
        },
      ]),
    );
    await logOnce(listening.id, 'DELIVERED');
    expect(receiver.read(listening.secret)[0]?.data).toEqual({
      summit: { id: summitId, slug: 'wired', url: 'http://canopy.example/s/wired' },
      registration: { id: 'r-1', status: 'waiting' },
    });
    expect(await log(other.id)).toEqual([]);
  });

  it('tell when a session begins, ends and is cancelled', async () => {
    const sessionId = await release();
    const { id, secret } = await create({ events: ['SESSION_STARTED', 'SESSION_ENDED', 'SESSION_CANCELLED'] });
    const command = (name: string) =>
      organiser.ask(`mutation ($id: ID!) { ${name}(sessionId: $id) { __typename } }`, { id: sessionId });
    await command('startSession');
    await eventually(
      () => log(id),
      (found) => found.length === 1,
    );
    await command('endSession');
    await eventually(
      () => log(id),
      (found) => found.length === 2,
    );
    const other = await release();
    await world.dataSource.query('UPDATE sessions SET published_revision = revision WHERE id = $1', [other]);
    expect(
      await organiser.ask('mutation ($id: ID!) { cancelSession(id: $id, revision: 1) { __typename } }', { id: other }),
    ).toEqual({ __typename: 'SessionSaved' });
    await eventually(
      () => log(id),
      (found) => found.length === 3 && found.every(({ status }) => status === 'DELIVERED'),
    );
    const told = receiver.read(secret);
    expect(told.map(({ type }) => type).sort()).toEqual(['session.cancelled', 'session.ended', 'session.started']);
    expect(told.find(({ type }) => type === 'session.started')?.data).toMatchObject({
      session: { id: sessionId, title: { en: 'Roundtable', ur: 'گول میز' } },
    });
    expect(told.find(({ type }) => type === 'session.cancelled')?.data).toMatchObject({ session: { id: other } });
  });

  it('are sent again, under the same id, until they are taken', async () => {
    receiver.answers.push({ status: 500, body: 'x'.repeat(5_000) }, { status: 302 });
    const { id, secret } = await create();
    await release();
    for (const attempts of [1, 2]) {
      await eventually(
        () => log(id),
        ([delivery]) => delivery?.attempts.length === attempts && delivery.status === 'PENDING',
      );
      expect((await endpoint(id))?.failingSince).not.toBeNull();
      await makeDue();
    }
    const [delivery] = await logOnce(id, 'DELIVERED');
    expect(delivery?.attempts.map(({ number, statusCode }) => [number, statusCode])).toEqual([
      [3, 204],
      [2, 302],
      [1, 500],
    ]);
    expect(delivery?.attempts[2]?.answer).toBe('x'.repeat(1_024));
    expect(new Set(receiver.read(secret).map((message) => message.id)).size).toBe(1);
    expect((await endpoint(id))?.failingSince).toBeNull();
  });

  it('are given up with their endpoint after days, and the organisers are told', async () => {
    receiver.answers.push({ status: 503 }, { status: 503 });
    const { id } = await create();
    await release();
    await eventually(
      () => log(id),
      ([delivery]) => delivery?.attempts.length === 1,
    );
    await world.dataSource.query(
      `UPDATE webhook_endpoints SET failing_since = failing_since - interval '3 days' WHERE id = $1`,
      [id],
    );
    await makeDue();
    await eventually(
      () => endpoint(id),
      (found) => found?.givenUp === 'FAILING' && !found.isEnabled,
    );
    expect((await log(id))[0]?.status).toBe('DROPPED');
    const mails = await mailsTo(organiserMail);
    expect(mails.at(-1)?.text).toMatch(/for 3 days/);
    expect(mails.at(-1)?.text).toContain('http://canopy.example/organise/wired/webhooks');
  });

  it('are given up at once when the receiver is gone', async () => {
    receiver.answers.push({ status: 410 });
    const { id } = await create();
    await release();
    await eventually(
      () => endpoint(id),
      (found) => found?.givenUp === 'GONE',
    );
    await release();
    expect(receiver.received).toHaveLength(1);
    expect(await organiser.ask(TEST, { id })).toMatchObject({ code: 'wrong-state' });
    expect(await organiser.ask(UPDATE, { id, input: input() })).toMatchObject({
      endpoint: { isEnabled: true, givenUp: null },
    });
  });

  it('can be tried, and sent again by hand', async () => {
    receiver.answers.push({ status: 400, body: 'no \u0000 thanks' });
    const { id, secret } = await create();
    const sent = await organiser.ask<{ delivery: { id: string } }>(TEST, { id });
    const [failed] = await logOnce(id, 'FAILED');
    expect(failed).toMatchObject({ id: sent.delivery.id, type: 'webhook.test' });
    expect(failed?.attempts[0]?.answer).toBe('no \u{fffd} thanks');
    expect(await organiser.ask(AGAIN, { id: sent.delivery.id })).toMatchObject({ delivery: { id: sent.delivery.id } });
    await logOnce(id, 'DELIVERED');
    expect(receiver.read(secret).map((message) => message.id)).toEqual([failed?.eventId, failed?.eventId]);
  });

  it('are signed with both secrets after a rotation', async () => {
    const { id, secret } = await create();
    const rotated = await organiser.ask<{ secret: string }>(ROTATE, { id });
    expect(rotated.secret).not.toBe(secret);
    await organiser.ask(TEST, { id });
    await logOnce(id, 'DELIVERED');
    expect(receiver.read(secret)).toHaveLength(1);
    expect(receiver.read(rotated.secret)).toHaveLength(1);
    await world.dataSource.query('UPDATE webhook_endpoints SET previous_secret_until = now() WHERE id = $1', [id]);
    receiver.received.length = 0;
    await organiser.ask(TEST, { id });
    await eventually(
      () => receiver.received.length,
      (count) => count === 1,
    );
    expect(receiver.read(rotated.secret)).toHaveLength(1);
    expect(() => receiver.read(secret)).toThrow();
  });

  it('never show a secret again, neither in the list nor in the history', async () => {
    const { id, secret } = await create();
    expect(JSON.stringify(await organiser.ask(LIST, { summitId }))).not.toContain(secret.slice(6));
    const entries = await world.dataSource.query<object[]>(
      `SELECT * FROM audit_entries WHERE table_name = 'webhook_endpoints' AND row_id = $1`,
      [id],
    );
    expect(entries).toMatchObject([{ action: 'insert', actor_name: 'Ana Organiser', operation: 'createWebhook' }]);
    expect(JSON.stringify(entries)).not.toContain(secret.slice(6));
  });

  it('are limited in number', async () => {
    for (let count = 0; count < 10; count += 1) await create({ url: `${receiver.url}/${count}` });
    expect(await organiser.ask(CREATE, { summitId, input: input() })).toMatchObject({ code: 'limit-reached' });
  });

  it.each([
    ['plain http', { url: 'http://example.org/' }, 'input.url'],
    ['a private address', { url: 'https://10.0.0.1/' }, 'input.url'],
    ['an address in disguise', { url: 'https://[::ffff:169.254.169.254]/' }, 'input.url'],
    ['a password', { url: 'https://a:b@example.org/' }, 'input.url'],
    ['no URL', { url: 'canopy' }, 'input.url'],
    ['a long URL', { url: `https://example.org/${'a'.repeat(2_000)}` }, 'input.url'],
    ['nothing to tell', { events: [] }, 'input.events'],
    ['a long description', { description: 'a'.repeat(201) }, 'input.description'],
  ])('do not take %s', async (_, values, path) => {
    const answer = await organiser.post(CREATE, { summitId, input: input(values) });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });

  it('are the business of the organisers of the summit alone', async () => {
    const { id } = await create();
    const sent = await organiser.ask<{ delivery: { id: string } }>(TEST, { id });
    await logOnce(id, 'DELIVERED');
    for (const [browser, refusal, unknown] of [
      [world.browser(), 'not-signed-in', 'not-signed-in'],
      [stranger, 'not-allowed', 'not-found'],
    ] as const) {
      expect(await browser.ask(LIST, { summitId })).toEqual([]);
      expect(await browser.ask(LOG, { id })).toMatchObject({ totalCount: 0, nodes: [] });
      expect(await browser.ask(CREATE, { summitId, input: input() })).toMatchObject({ code: refusal });
      expect(await browser.ask(UPDATE, { id, input: input() })).toMatchObject({ code: unknown });
      for (const operation of [DELETE, ROTATE, TEST])
        expect(await browser.ask(operation, { id })).toMatchObject({ code: unknown });
      expect(await browser.ask(AGAIN, { id: sent.delivery.id })).toMatchObject({ code: unknown });
    }
    for (const id of ['nonsense', uuidv7()]) {
      for (const operation of [DELETE, ROTATE, TEST, AGAIN])
        expect(await organiser.ask(operation, { id })).toMatchObject({ code: 'not-found' });
    }
    expect(await organiser.ask(LOG, { id, first: 1 })).toMatchObject({ pageInfo: { hasNextPage: false } });
    const broken = await organiser.post(LOG, { id, after: 'nonsense' });
    expect(broken.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'after' }] });
  });
});
