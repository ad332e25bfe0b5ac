import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiWorld } from './api/api-world.js';
import { RegistrationDesk } from './registration/registration-desk.js';

const CONNECTIONS = 50;
const EACH = 20;
const PLACES = 100;
const REGISTER = `mutation ($s: String!, $i: RegistrationInput!) { register(summitSlug: $s, input: $i) { __typename ... on Refusal { code } } }`;

/** One person's connection, as a browser keeps it. Behind a proxy, so that each has an address of its own. */
class Connection {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  constructor(
    private readonly port: number,
    private readonly address: string,
  ) {}

  post(variables: object): Promise<string> {
    const body = JSON.stringify({ query: REGISTER, variables });
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          port: this.port,
          host: '127.0.0.1',
          method: 'POST',
          path: '/graphql',
          agent: this.agent,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'x-forwarded-for': this.address,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => resolve(Buffer.concat(chunks).toString()));
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
  close(): void {
    this.agent.destroy();
  }
}

/** Done when 4 of the organiser's workspace. */
describe('a rush on a summit’s places', () => {
  let world: ApiWorld;
  let desk: RegistrationDesk;
  let connections: Connection[];

  beforeAll(async () => {
    world = await ApiWorld.start({ TRUST_PROXY: 'true' });
    desk = await RegistrationDesk.open(world);
    await desk.save({ capacity: PLACES });
    await world.app.listen(0, '127.0.0.1');
    const { port } = world.app.getHttpServer().address() as AddressInfo;
    connections = Array.from({ length: CONNECTIONS }, (_, index) => new Connection(port, `10.9.0.${index + 1}`));
  });
  afterAll(async () => {
    for (const connection of connections ?? []) connection.close();
    await world?.stop();
  });

  it('gives each to one, puts the others in line as they came, and loses nobody', async () => {
    const answers = await Promise.all(
      connections.flatMap((connection, index) =>
        Array.from({ length: EACH }, (_, time) => {
          const email = `person-${index}-${time}@rush.example.org`;
          return connection.post({ s: desk.slug, i: { name: email, email, language: 'en', answers: [] } });
        }),
      ),
    );
    expect(
      answers.filter((answer) => answer !== '{"data":{"register":{"__typename":"RegistrationReceived"}}}'),
    ).toEqual([]);

    const rows = await world.dataSource.query<{ arrival: number; status: string; email: string }[]>(
      'SELECT arrival, status, email FROM registrations WHERE summit_id = $1 ORDER BY arrival',
      [desk.summitId],
    );
    expect(rows.map(({ arrival }) => arrival)).toEqual(
      Array.from({ length: CONNECTIONS * EACH }, (_, index) => index + 1),
    );
    expect(new Set(rows.map(({ email }) => email)).size).toBe(CONNECTIONS * EACH);
    expect(rows.slice(0, PLACES).every(({ status }) => status === 'confirmed')).toBe(true);
    expect(rows.slice(PLACES).every(({ status }) => status === 'waiting')).toBe(true);
    const [form] = await world.dataSource.query<object[]>(
      'SELECT arrivals, confirmed_count, waiting_count FROM registration_forms WHERE summit_id = $1',
      [desk.summitId],
    );
    expect(form).toEqual({ arrivals: 1_000, confirmed_count: 100, waiting_count: 900 });
    // Each was told, and those in line where they stand.
    const mails = await world.dataSource.query<{ recipient: string; text: string }[]>(
      `SELECT recipient, text FROM outbox_mails WHERE recipient LIKE '%@rush.example.org'`,
    );
    const told = new Map(mails.map(({ recipient, text }) => [recipient, /number (\d+) on/.exec(text)?.[1] ?? null]));
    expect(mails).toHaveLength(CONNECTIONS * EACH);
    for (const { arrival, email } of rows)
      expect(told.get(email)).toBe(arrival > PLACES ? String(arrival - PLACES) : null);
  });

  it('hands the places of who cancels at the same moment to as many, the first in line', async () => {
    const leavers = await Promise.all(
      [1, 7, 42].map(async (arrival) => {
        const [row] = await world.dataSource.query<{ email: string }[]>(
          'SELECT email FROM registrations WHERE summit_id = $1 AND arrival = $2',
          [desk.summitId, arrival],
        );
        return (await desk.mailTo(row?.email ?? '')).token;
      }),
    );
    // Each twice: a double click frees one place.
    await Promise.all([...leavers, ...leavers].map((token) => desk.cancel(token)));
    const statuses = await desk.statuses();
    expect(statuses.filter((status) => status === 'confirmed')).toHaveLength(PLACES);
    expect(statuses.slice(PLACES, PLACES + 4)).toEqual(['confirmed', 'confirmed', 'confirmed', 'waiting']);
  });
});
