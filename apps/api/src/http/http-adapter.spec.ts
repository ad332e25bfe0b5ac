import { readConfig } from '@app/config';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { createHttpAdapter } from './http-adapter.js';

describe('the HTTP adapter', () => {
  const addressSeen = async (trustProxy: string, forwardedFor: string): Promise<string> => {
    const instance = createHttpAdapter(readConfig({ TRUST_PROXY: trustProxy })).getInstance<FastifyInstance>();
    instance.get('/address', (request) => ({ ip: request.ip }));
    const answer = await instance.inject({ url: '/address', headers: { 'x-forwarded-for': forwardedFor } });
    await instance.close();
    return answer.json<{ ip: string }>().ip;
  };

  it('believes no forwarded address without a proxy', async () => {
    expect(await addressSeen('false', '203.0.113.7')).toBe('127.0.0.1');
  });

  it('takes from a proxy the address that the proxy saw, not the one that the caller made up', async () => {
    expect(await addressSeen('true', '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
  });

  it('does not wait for ever for the rest of a request', () => {
    const instance = createHttpAdapter(readConfig({})).getInstance<FastifyInstance>();
    expect(instance.server.requestTimeout).toBe(30_000);
  });
});
