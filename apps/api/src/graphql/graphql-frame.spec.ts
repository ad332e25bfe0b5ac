import { ConfigModule, readConfig } from '@app/config';
import { CLOCK, type RequestContext, SystemContexts, systemClock, type Viewer } from '@app/database';
import { createLogger, ObservabilityModule } from '@app/observability';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Field, InputType, Mutation, ObjectType, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { Registry } from 'prom-client';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { createHttpAdapter, HttpModule } from '../http/index.js';
import {
  type Cookies,
  Ctx,
  GraphqlFrameModule,
  NotAllowed,
  notAllowed,
  parseWith,
  RequestCookies,
  result,
  resultUnion,
  TranslationInput,
  translations,
  VIEWER_SOURCE,
} from './index.js';

@InputType()
class TalkInput {
  @Field(() => Date)
  startsAt: Date;
  @Field(() => [TranslationInput])
  titles: TranslationInput[];
}
@ObjectType()
class Talk {
  @Field(() => Date)
  startsAt: Date;
  @Field(() => String, { name: 'renamed' })
  original: string;
}
const TalkResult = resultUnion('TalkResult', [Talk, NotAllowed]);
const TalkSchema = z.object({ startsAt: z.date(), titles: translations(20) });

@Resolver()
class TalksResolver {
  @Query(() => String)
  whoAmI(@Ctx() ctx: RequestContext): string {
    return `${ctx.viewer?.name ?? 'nobody'} ${ctx.languages.join(',')}`;
  }
  @Query(() => String)
  broken(): string {
    throw new Error('a secret detail');
  }
  @Mutation(() => TalkResult)
  plan(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @Args('input', { type: () => TalkInput }, parseWith(TalkSchema)) input: z.output<typeof TalkSchema>,
  ): Talk | NotAllowed {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    cookies.set('flavour', 'oat', { maxAgeSeconds: 60 });
    return result(Talk, { startsAt: input.startsAt, original: input.titles['en'] ?? '' });
  }
  @Subscription(() => String, { resolve: (value: string) => value })
  async *ticks(): AsyncGenerator<string> {
    yield 'one';
    yield 'two';
  }
  @Subscription(() => String, { resolve: (value: string) => value })
  async *waits(): AsyncGenerator<string> {
    yield await new Promise<string>(() => undefined);
  }
  @Subscription(() => String)
  async fails(): Promise<AsyncIterable<string>> {
    throw new Error('a secret detail');
  }
  // eslint-disable-next-line require-yield -- it breaks before
  @Subscription(() => String)
  async *breaks(): AsyncGenerator<string> {
    throw new Error('a secret detail');
  }
}

const viewerOf = async (token: string): Promise<Viewer | null> => {
  if (token === 'unlucky') throw new Error('a secret detail');
  return token === 'good' ? viewer : null;
};
const viewer: Viewer = { userId: 'u', email: null, name: 'Ana', personId: null, roles: [] };
@Global()
@Module({
  providers: [
    { provide: CLOCK, useValue: systemClock },
    {
      provide: SystemContexts,
      useValue: { create: (requestId: string) => ({ requestId, clock: systemClock, manager: {} }) },
    },
    { provide: VIEWER_SOURCE, useValue: { viewerOf } },
  ],
  exports: [CLOCK, SystemContexts, VIEWER_SOURCE],
})
class WorldModule {}

const logged: { msg: string; requestId: string }[] = [];
const config = readConfig({ PORT: '0', LOG_LEVEL: 'error' });
const logger = createLogger('test', 'error');
logger.error = ((entry: { requestId: string }, msg: string) =>
  void logged.push({ ...entry, msg })) as typeof logger.error;

@Module({
  imports: [
    WorldModule,
    ConfigModule.with(config),
    ObservabilityModule.with(logger, new Registry()),
    HttpModule,
    GraphqlFrameModule,
  ],
  providers: [TalksResolver],
})
class FrameTestModule {}

describe('the GraphQL frame', () => {
  let app: NestFastifyApplication;
  let sockets: Server;
  let url: string;

  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(FrameTestModule, createHttpAdapter(config), {
      logger: false,
    });
    sockets = new Server(app.getHttpServer(), { path: '/sockets/chat', destroyUpgrade: false });
    sockets.on('connection', (socket) => socket.on('ping-me', (ack: (answer: string) => void) => ack('pong')));
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(async () => {
    await sockets.close();
    await app.close();
  });

  const post = (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
  const ask = async (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
    (await post(query, variables, headers)).json() as Promise<{
      data: Record<string, unknown> | null;
      errors?: { message: string; extensions: Record<string, unknown> }[];
    }>;
  const PLAN =
    'mutation P($input: TalkInput!) { plan(input: $input) { ... on Talk { startsAt renamed } ... on Refusal { code message } } }';
  const talk = { startsAt: '2026-03-01T09:00:00+05:00', titles: [{ language: 'en', text: ' Hello ' }] };
  const asAna = { cookie: 'canopy_session=good' };

  it('knows who asks and in which languages', async () => {
    expect((await ask('{ whoAmI }', {}, { ...asAna, 'accept-language': 'ur, en;q=0.5' })).data).toEqual({
      whoAmI: 'Ana ur,en',
    });
    expect((await ask('{ whoAmI }', {}, { cookie: 'canopy_session=forged' })).data).toEqual({ whoAmI: 'nobody ' });
  });

  it('answers a refusal as a value and sets cookies that scripts cannot read', async () => {
    expect((await ask(PLAN, { input: talk })).data).toEqual({
      plan: { code: 'not-signed-in', message: 'Sign in first.' },
    });
    // Three times: interpreted, compiled, and from the compiled one.
    for (const _ of [1, 2, 3]) {
      const response = await post(PLAN, { input: talk }, asAna);
      expect(response.headers.get('set-cookie')).toBe('flavour=oat; Max-Age=60; Path=/; HttpOnly; SameSite=Lax');
      expect(await response.json()).toEqual({
        data: { plan: { startsAt: '2026-03-01T04:00:00.000Z', renamed: 'Hello' } },
      });
    }
  });

  it.each([
    ['an instant without a zone', { ...talk, startsAt: '2026-03-01T09:00:00' }, 'input.startsAt', 'wrong-type'],
    [
      'an unknown language',
      { ...talk, titles: [...talk.titles, { language: 'xx-bad', text: 'a' }] },
      'input.titles.1.language',
      'unknown-language',
    ],
    [
      'a language twice',
      { ...talk, titles: [...talk.titles, ...talk.titles] },
      'input.titles.1.language',
      'language-twice',
    ],
    [
      'a text that is too long',
      { ...talk, titles: [{ language: 'en', text: 'x'.repeat(21) }] },
      'input.titles.0.text',
      'too-big',
    ],
    ['a text of spaces', { ...talk, titles: [{ language: 'en', text: '   ' }] }, 'input.titles.0.text', 'too-small'],
    ['no title', { ...talk, titles: [] }, 'input.titles', 'too-small'],
    ['a missing field', { titles: talk.titles }, 'input', 'wrong-type'],
    ['no input', undefined, 'input', 'required'],
  ])('names the field of %s, whether interpreted or compiled', async (_, input, path, code) => {
    for (const _round of [1, 2, 3]) {
      const answer = await ask(PLAN, input === undefined ? {} : { input }, asAna);
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path, code }] });
    }
  });

  it('logs what broke once, with the id that the client gets', async () => {
    // Compiled from the second time on.
    await ask('{ broken }');
    await ask('{ broken }');
    logged.length = 0;
    const response = await post('{ broken }', {}, { 'x-request-id': 'request-1234' });
    expect(response.headers.get('x-request-id')).toBe('request-1234');
    const answer = (await response.json()) as { errors: unknown[] };
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: 'Something went wrong here.',
        extensions: { code: 'INTERNAL', requestId: 'request-1234' },
      }),
    ]);
    expect(logged).toEqual([
      expect.objectContaining({
        msg: 'an operation failed',
        requestId: 'request-1234',
        err: expect.objectContaining({ message: 'a secret detail' }),
      }),
    ]);
  });

  it('does not tell what broke while it found out who asks', async () => {
    logged.length = 0;
    const response = await post('{ whoAmI }', {}, { cookie: 'canopy_session=unlucky' });
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('a secret detail');
    expect(logged.filter(({ msg }) => msg !== 'request failed').map(({ msg }) => msg)).toEqual([
      'who asks could not be found out',
    ]);
  });

  it('says what is wrong with a document', async () => {
    expect((await ask('{ whoAmY }')).errors?.[0]).toMatchObject({
      message: 'Cannot query field "whoAmY" on type "Query".',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect((await ask('{ whoAmI')).errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect((await post('{ whoAmY }')).status).toBe(400);
  });

  it.each([
    ['aliases', `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: whoAmI`).join(' ')} }`, /aliases/],
    ['tokens', `{ ${'whoAmI '.repeat(3_000)} }`, /tokens/],
    ['operations', 'query A { whoAmI } query B { whoAmI }', /one operation/],
    ['introspection', '{ __schema { types { name } } }', /introspection/i],
    [
      'fragments',
      `{ ...F0 } ${Array.from({ length: 30 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F30 on Query { whoAmI }`,
      /5000 fields/,
    ],
    ['documents to text', JSON.stringify(parse('{ whoAmI }')), /GraphQL text/],
    ['documents to documents', '5', /GraphQL text/],
    ['subscriptions to sockets', 'subscription { ticks }', /WebSocket/],
  ])('limits %s', async (_, query, message) => {
    const response = await post(query);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    expect(errors[0]?.message).toMatch(message);
    expect(errors[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('refuses other sites, forms, GET mutations and large bodies', async () => {
    expect((await post('{ whoAmI }', {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('{ whoAmI }', {}, { origin: url })).status).toBe(200);
    const form = new URLSearchParams({ query: 'mutation { plan }' });
    expect((await fetch(`${url}/graphql`, { method: 'POST', body: form })).status).toBe(415);
    expect(
      (
        await fetch(
          `${url}/graphql?query=${encodeURIComponent('mutation { plan(input: {startsAt: "2026-03-01T09:00:00Z", titles: []}) { __typename } }')}`,
        )
      ).status,
    ).toBe(405);
    expect((await post('{ whoAmI }', { filler: 'x'.repeat(300_000) })).status).toBe(413);
  });

  it('lets an address without a session change things only so often', async () => {
    const five = `mutation { ${[1, 2, 3, 4, 5].map((n) => `a${n}: plan(input: {startsAt: "2026-03-01T09:00:00Z", titles: [{language: "en", text: "a"}]}) { __typename }`).join(' ')} }`;
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask(five)));
    const refused = answers.filter((answer) => answer.errors?.[0]?.extensions['code'] === 'RATE_LIMITED');
    expect(refused.length).toBeGreaterThan(10);
    expect(refused[0]?.errors?.[0]?.extensions['retryAfterSeconds']).toBeGreaterThan(0);
    expect((await ask('{ whoAmI }')).errors).toBeUndefined();
  });

  it('sends headers that keep foreign scripts out and let the page connect', async () => {
    const policy = (await post('{ whoAmI }')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain('connect-src');
    expect(policy).not.toContain('upgrade-insecure-requests');
  });

  it('serves graphql-ws subscriptions and a websocket-only socket.io on one port', async () => {
    const chat = io(url, { path: '/sockets/chat', transports: ['websocket'], reconnection: false });
    const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
    const ticks: unknown[] = [];
    for await (const value of client.iterate({ query: 'subscription { ticks }' })) ticks.push(value.data);
    expect(ticks).toEqual([{ ticks: 'one' }, { ticks: 'two' }]);
    expect(await chat.emitWithAck('ping-me')).toBe('pong');
    chat.close();
    await client.dispose();
  });

  it('closes upgrades of unknown paths and of other sites, and validates subscriptions', async () => {
    const statusOf = (path: string, origin?: string) =>
      new Promise<number>((resolve, reject) => {
        const socket = new WebSocket(
          url.replace('http', 'ws') + path,
          'graphql-transport-ws',
          origin === undefined ? {} : { origin },
        );
        socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
        socket.on('open', () => resolve(101));
        socket.on('error', reject);
      });
    expect(await statusOf('/elsewhere')).toBe(404);
    expect(await statusOf('/sockets/elsewhere')).toBe(404);
    expect(await statusOf('/graphql', 'https://evil.example')).toBe(403);
    const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
    const stream = client.iterate({ query: 'subscription { nothing }' });
    await expect(stream.next()).rejects.toMatchObject([
      { message: expect.stringContaining('Cannot query field "nothing"') },
    ]);
    await client.dispose();
  });

  describe('over a WebSocket', () => {
    /** What the server says to these messages, until it says `until` or closes. */
    const talk = async (messages: readonly object[], until = 'closed'): Promise<{ said: string[]; code?: number }> => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      const said: string[] = [];
      const heard = Promise.withResolvers<number | undefined>();
      socket.on('message', (message: Buffer) => {
        said.push(message.toString());
        if (message.toString().includes(until)) heard.resolve(undefined);
      });
      socket.on('close', (code) => heard.resolve(code));
      const send = (message: object): void => socket.send(JSON.stringify(message));
      const [first, ...others] = messages;
      const waitsForAnswer = first === begin && others[0] !== begin;
      socket.on('open', () => (waitsForAnswer ? send(begin) : messages.forEach(send)));
      socket.once('message', () => (waitsForAnswer ? others.forEach(send) : undefined));
      const code = await heard.promise;
      socket.terminate();
      return code === undefined ? { said } : { said, code };
    };
    const begin = { type: 'connection_init' };
    const subscribe = (query: unknown, id = '1') => ({ id, type: 'subscribe', payload: { query } });

    it.each([
      ['one that begins twice', [begin, begin], 4429],
      ['one that subscribes before it begins', [subscribe('subscription { ticks }')], 4401],
      [
        'one that gives two subscriptions one name',
        [begin, subscribe('subscription { waits }'), subscribe('subscription { waits }')],
        4409,
      ],
      ['one that sends a document in parts', [begin, subscribe(parse('subscription { ticks }'))], 4400],
      ['one that sends what is no message', [begin, { type: 'nothing' }], 4400],
      ['one that floods', Array.from({ length: 200 }, () => ({ type: 'ping' })), 1006],
      ['one that sends too much at once', [subscribe('x'.repeat(70_000))], 1009],
    ])('closes %s', async (_, messages, code) => {
      expect(await talk(messages)).toMatchObject({ code });
    });

    it.each([
      ['mutations', 'mutation { plan(input: { startsAt: "2026-03-01T09:00:00Z", titles: [] }) { __typename } }'],
      ['queries', '{ whoAmI }'],
    ])('takes no %s', async (_, query) => {
      const { said } = await talk([begin, subscribe(query)], 'error');
      expect(said.at(-1)).toContain('Only subscriptions');
    });

    it('limits documents as elsewhere, and how many are open', async () => {
      const tokens = await talk([begin, subscribe(`subscription { ${'ticks '.repeat(3_000)} }`)], 'error');
      expect(tokens.said.at(-1)).toMatch(/tokens/);
      const many = Array.from({ length: 21 }, (_, n) => subscribe('subscription { waits }', `s${n}`));
      expect((await talk([begin, ...many], 'error')).said.at(-1)).toMatch(/at most 20 subscriptions/);
    });

    it.each(['subscription { fails }', 'subscription { breaks }'])('does not tell what broke: %s', async (query) => {
      logged.length = 0;
      const { said } = await talk([begin, subscribe(query)], 'error');
      expect(said.at(-1)).toContain('Something went wrong here.');
      expect(said.join()).not.toContain('a secret detail');
      expect(logged).toHaveLength(1);
    });
  });
});
