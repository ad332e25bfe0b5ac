import { NETWORK_CHECK_AUDIENCE, NETWORK_CHECK_SOCKET_PATH } from '@app/contracts';
import { verifyRoomPass } from '@app/realtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiWorld } from './api/api-world.js';

const ISSUE = `mutation { issueNetworkCheckPass { __typename
  ... on NetworkCheckPass { token expiresAt url iceServers { urls } } ... on Refusal { code } } }`;
interface Answer {
  __typename: string;
  code?: string;
  token: string;
  url: string;
}

describe('passes for a network check', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await ApiWorld.start();
  });
  afterAll(() => world.stop());

  it('are for anybody, for a minute, and open no room', async () => {
    const pass = await world.browser().ask<Answer>(ISSUE);
    expect(pass).toMatchObject({ __typename: 'NetworkCheckPass', url: NETWORK_CHECK_SOCKET_PATH });
    const asCheck = await verifyRoomPass(pass.token, world.publicKey, world.clock, NETWORK_CHECK_AUDIENCE);
    expect(asCheck).toMatchObject({ ok: true, value: { rights: [], role: 'attendee' } });
    expect(asCheck.ok && asCheck.value.exp - asCheck.value.iat).toBe(60);
    expect(await verifyRoomPass(pass.token, world.publicKey, world.clock)).toMatchObject({ code: 'pass-invalid' });
  });

  it('are another one each time, and so many for one address', async () => {
    const browser = world.browser();
    const answers: Answer[] = [];
    for (let asked = 0; asked < 31; asked += 1) answers.push(await browser.ask<Answer>(ISSUE));
    const tokens = answers.flatMap(({ token }) => token ?? []);
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(answers.at(-1)).toMatchObject({ __typename: 'Refused', code: 'rate-limited' });
  });
});
