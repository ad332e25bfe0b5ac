import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { newSecret, signedHeaders } from './webhook-signature.js';

const BODY = JSON.stringify({ title: 'Зелёный · گول میز · 圆桌 🌍' });

describe('a signed message', () => {
  const [secret, earlier] = [newSecret(), newSecret()];
  const headers = signedHeaders('id-1', new Date(), BODY, [secret, earlier]);

  it.each([
    ['the secret', secret],
    ['the one before it, while both sign', earlier],
  ])('is verified with %s', (_, known) => {
    expect(new Webhook(known).verify(BODY, headers)).toEqual(JSON.parse(BODY));
  });

  it.each([
    ['another secret', newSecret(), BODY, headers],
    ['another body', secret, `${BODY} `, headers],
    ['another id', secret, BODY, { ...headers, 'webhook-id': 'id-2' }],
    [
      'another time',
      secret,
      BODY,
      { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) },
    ],
    ['an old attempt', secret, BODY, signedHeaders('id-1', new Date(Date.now() - 3_600_000), BODY, [secret])],
  ])('is not taken with %s', (_, known, body, given) => {
    expect(() => new Webhook(known).verify(body, given)).toThrow();
  });

  it('has a secret of its own each time', () => {
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(secret).not.toBe(earlier);
  });
});
