import { dataSourceOptions } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ChatClient, type PassSource } from '../../apps/web/src/clients/chat/index.js';
import { BreakableLink } from './chat/breakable-link.js';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { aSession, claimsFor, eventually, keys, passFor, upTo } from './chat/chat-world.js';

let database: TestDatabase;
let dataSource: DataSource;
const clients = new Set<ChatClient>();

function aClient(baseUrl: string, passSource: PassSource): ChatClient {
  const client = new ChatClient({ baseUrl, passSource });
  clients.add(client);
  client.start();
  return client;
}
const passesFor = (room: string, wishes: Parameters<typeof claimsFor>[1] = {}): PassSource => {
  const { sub } = claimsFor(room, wishes);
  return async () => ({
    ok: true,
    value: { token: await passFor(room, { sub, ...wishes }), chatUrl: '/sockets/chat' },
  });
};
const seqs = (client: ChatClient): number[] => client.getSnapshot().messages.map(({ seq }) => seq);
const texts = (client: ChatClient): string[] => client.getSnapshot().messages.map(({ text }) => text);
const status = (client: ChatClient): string => client.getSnapshot().connection.status;

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
});
afterEach(() => {
  for (const client of clients) client.close();
  clients.clear();
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.stop();
});

describe('the chat client', () => {
  let server: TestChatServer;
  beforeAll(async () => {
    server = await startChatServer({ databaseUrl: database.url, publicKey: keys.publicKey });
  });
  afterAll(() => server?.close());

  it('shows its own message at once, then with its number; others see it', async () => {
    const room = await aSession(dataSource);
    const [one, other] = [
      aClient(server.origin, passesFor(room, { name: 'Ayesha' })),
      aClient(server.origin, passesFor(room)),
    ];
    expect(one.getSnapshot().connection.status).toBe('connecting');
    expect(one.send('written before it joined')).toMatchObject({ ok: true });
    expect(one.getSnapshot().outbox).toMatchObject([{ text: 'written before it joined', status: 'pending' }]);
    await eventually(() => status(one) === 'joined' && status(other) === 'joined');
    one.send(' second ');
    await eventually(() => seqs(one).length === 2 && seqs(other).length === 2);
    expect(texts(other)).toEqual(['written before it joined', 'second']);
    expect(one.getSnapshot().outbox).toEqual([]);
    expect(one.getSnapshot().viewer).toMatchObject({ name: 'Ayesha', role: 'attendee', rights: ['watch', 'chat'] });
    expect(one.getSnapshot().presence.attendeeCount).toBeGreaterThan(0);
  });

  it('gives the same snapshot until something changes, and tells its listeners', async () => {
    const client = aClient(server.origin, passesFor(await aSession(dataSource)));
    let told = 0;
    const stop = client.subscribe(() => (told += 1));
    await eventually(() => status(client) === 'joined');
    expect(told).toBeGreaterThan(0);
    expect(client.getSnapshot()).toBe(client.getSnapshot());
    stop();
  });

  it('keeps a refused message with the reason, to send again or to throw away', async () => {
    const room = await aSession(dataSource);
    let rights: ('watch' | 'chat')[] = ['watch'];
    const { sub } = claimsFor(room);
    const client = aClient(server.origin, async () => ({
      ok: true,
      value: { token: await passFor(room, { sub, rights }), chatUrl: server.origin },
    }));
    await eventually(() => status(client) === 'joined');
    expect(client.send('  ')).toMatchObject({ ok: false, code: 'bad-message' });
    client.send('first');
    client.send('second');
    await eventually(() => client.getSnapshot().outbox.every((message) => message.status === 'failed'));
    expect(client.getSnapshot().outbox[0]?.refusal).toMatchObject({ code: 'right-missing' });
    rights = ['watch', 'chat'];
    await client.renewPass();
    const [first, second] = client.getSnapshot().outbox;
    client.channel.discard(first!.clientMessageId);
    client.channel.resend(second!.clientMessageId);
    await eventually(() => texts(client).length === 1);
    expect(texts(client)).toEqual(['second']);
    expect(client.getSnapshot().outbox).toEqual([]);
  });

  it('passes a rate limit on with the seconds to wait', async () => {
    const slow = await startChatServer({
      databaseUrl: database.url,
      publicKey: keys.publicKey,
      limits: { messagesAtOnce: 1, messagesPerSecond: 0.2 },
    });
    try {
      const client = aClient(slow.origin, passesFor(await aSession(dataSource)));
      client.send('one');
      client.send('two');
      await eventually(() => client.getSnapshot().outbox[0]?.status === 'failed');
      expect(client.getSnapshot().outbox[0]?.refusal).toMatchObject({ code: 'rate-limited', retryAfterSeconds: 5 });
      client.close();
    } finally {
      await slow.close();
    }
  });

  it('lives longer than its pass', async () => {
    const room = await aSession(dataSource);
    const { sub } = claimsFor(room);
    let issued = 0;
    const client = aClient(server.origin, async () => {
      issued += 1;
      return {
        ok: true,
        value: { token: await passFor(room, { sub, exp: Math.floor(Date.now() / 1_000) + 3 }), chatUrl: server.origin },
      };
    });
    const statuses = new Set<string>();
    client.subscribe(() => statuses.add(status(client)));
    await eventually(() => issued >= 4);
    expect(statuses).toEqual(new Set(['connecting', 'joined']));
  });

  it('ends with the reason when it is not let in, and comes back when asked to', async () => {
    const room = await aSession(dataSource);
    let isLetIn = false;
    const client = aClient(server.origin, async () =>
      isLetIn
        ? { ok: true, value: { token: await passFor(room), chatUrl: server.origin } }
        : { ok: false, code: 'not-found', message: 'No such session.' },
    );
    await eventually(() => status(client) === 'closed');
    expect(client.getSnapshot().connection).toMatchObject({ reason: 'refused', refusal: { code: 'not-found' } });
    isLetIn = true;
    client.start();
    await eventually(() => status(client) === 'joined');
    client.close();
    expect(client.getSnapshot().connection).toEqual({ status: 'joined' });
    await eventually(() => status(client) === 'closed');
  });

  it('is not let in with passes that are no good, and does not ask for ever', async () => {
    let asked = 0;
    const client = aClient(
      server.origin,
      async () => ((asked += 1), { ok: true, value: { token: 'forged', chatUrl: server.origin } }),
    );
    await eventually(() => status(client) === 'closed');
    expect(client.getSnapshot().connection).toMatchObject({ reason: 'refused', refusal: { code: 'pass-invalid' } });
    expect(asked).toBeLessThanOrEqual(2);
  });

  it('tries again when the pass can not be fetched', async () => {
    const room = await aSession(dataSource);
    let asked = 0;
    const client = aClient(server.origin, async () => {
      asked += 1;
      if (asked < 3) throw new TypeError('fetch failed');
      return { ok: true, value: { token: await passFor(room), chatUrl: server.origin } };
    });
    await eventually(() => status(client) === 'joined');
  });

  it('fetches all that it missed, thousands if need be', async () => {
    const room = await aSession(dataSource);
    const link = await BreakableLink.to(Number(new URL(server.origin).port));
    const [away, present] = [
      aClient(link.lead(server.origin), passesFor(room)),
      aClient(server.origin, passesFor(room)),
    ];
    await eventually(() => status(away) === 'joined' && status(present) === 'joined');
    link.cut();
    await eventually(() => status(away) === 'reconnecting');
    for (const n of upTo(700)) {
      present.send(`m${n}`);
      if (n % 35 === 0)
        await eventually(
          () => seqs(present).length === n || present.getSnapshot().outbox.some((own) => own.status === 'failed'),
        );
      for (const own of present.getSnapshot().outbox)
        if (own.status === 'failed') present.channel.resend(own.clientMessageId);
    }
    await eventually(
      () => {
        for (const own of present.getSnapshot().outbox)
          if (own.status === 'failed') present.channel.resend(own.clientMessageId);
        return seqs(present).length === 700;
      },
      () => present.getSnapshot().outbox.slice(0, 3),
      40_000,
    );
    link.mend();
    await eventually(() => seqs(away).length === 700);
    expect(seqs(away)).toEqual(upTo(700));
    expect(texts(away)).toEqual(texts(present));
    await link.close();
  });
});
