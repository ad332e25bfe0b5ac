import { Client, fetchExchange } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { SessionPasses } from './session-passes.js';

const pass = {
  __typename: 'RoomPass',
  token: 't',
  expiresAt: '2026-01-01T00:00:00Z',
  participantId: 'p',
  chatUrl: '/c',
  mediaUrl: '/m',
  iceServers: [{ urls: ['turn:turn.example'], username: '1:p', credential: 'c' }],
};

/** An API that answers each request with the next of `answers`; `undefined` is a network that is down. */
function api(...answers: (object | undefined)[]): { client: Client; names: unknown[] } {
  const names: unknown[] = [];
  const fetch: typeof globalThis.fetch = (_url, options) => {
    const { variables } = JSON.parse(options?.body as string) as { variables: { displayName: unknown } };
    names.push(variables.displayName);
    const answer = answers[names.length - 1];
    if (!answer) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(
      new Response(JSON.stringify({ data: { answer } }), { headers: { 'content-type': 'application/json' } }),
    );
  };
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    fetch,
    exchanges: [fetchExchange],
  });
  return { client, names };
}

describe('passes of a session', () => {
  it('are asked for once by chat and media, together or one after the other, and afresh afterwards', async () => {
    const { client, names } = api(pass, { ...pass, token: 't2' });
    const passes = new SessionPasses('s');
    passes.askAs(client, null);
    const [first, second] = await Promise.all([passes.source(), passes.source()]);
    expect(first).toBe(second);
    await expect(passes.source()).resolves.toMatchObject({ value: { token: 't', iceServers: pass.iceServers } });
    await expect(passes.source()).resolves.toMatchObject({ value: { token: 't2' } });
    expect(names).toHaveLength(2);
  });

  it('carry the name that was given last', async () => {
    const { client, names } = api(pass, pass);
    const passes = new SessionPasses('s');
    passes.askAs(client, null);
    await passes.source();
    passes.askAs(client, 'Layla');
    await passes.source();
    expect(names).toEqual([null, 'Layla']);
  });

  it('are asked for anew when rights have changed, also while another request is on its way', async () => {
    const { client, names } = api(pass, { ...pass, token: 't2' }, { ...pass, token: 't3' });
    const passes = new SessionPasses('s');
    passes.askAs(client, null);
    await passes.source();
    passes.forget();
    const stale = passes.source();
    passes.forget();
    await expect(passes.source()).resolves.toMatchObject({ value: { token: 't3' } });
    await expect(stale).resolves.toMatchObject({ value: { token: 't2' } });
    expect(names).toHaveLength(3);
  });

  it('reject in an outage and work again after it', async () => {
    const { client } = api(undefined, pass);
    const passes = new SessionPasses('s');
    passes.askAs(client, null);
    await expect(passes.source()).rejects.toThrow();
    await expect(passes.source()).resolves.toMatchObject({ ok: true });
  });

  it('say why there is none', async () => {
    const { client } = api(
      { __typename: 'NotFound', code: 'not-found', message: 'gone' },
      { __typename: 'Refused', code: 'from-the-future', message: '?' },
    );
    const passes = new SessionPasses('s');
    passes.askAs(client, null);
    await expect(passes.source()).resolves.toEqual({ ok: false, code: 'not-found', message: 'gone' });
    await expect(passes.source()).resolves.toMatchObject({ ok: false, code: 'internal' });
  });
});
