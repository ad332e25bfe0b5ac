import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './environment.js';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};
const secret = 'x'.repeat(32);

describe('where media are', () => {
  it('may be several addresses of both families, and told as others or as names', () => {
    const { media } = readConfig({
      MEDIA_LISTEN_ADDRESS: '0.0.0.0, ::',
      MEDIA_ANNOUNCED_ADDRESS: '203.0.113.7,2001:db8::7,media.example',
    });
    expect(media).toMatchObject({
      listenAddresses: ['0.0.0.0', '::'],
      announcedAddresses: ['203.0.113.7', '2001:db8::7', 'media.example'],
    });
  });

  it('is left open when it is not set, or empty', () => {
    const open = { listenAddresses: [], announcedAddresses: [] };
    expect(readConfig({}).media).toMatchObject(open);
    expect(readConfig({ MEDIA_LISTEN_ADDRESS: '', MEDIA_ANNOUNCED_ADDRESS: '' }).media).toMatchObject(open);
  });

  it.each([
    ['MEDIA_LISTEN_ADDRESS', 'localhost'],
    ['MEDIA_LISTEN_ADDRESS', '10.0.0.1,'],
    ['MEDIA_LISTEN_ADDRESS', '10.0.0.256'],
    ['MEDIA_ANNOUNCED_ADDRESS', '10.0.0.1;10.0.0.2'],
    ['MEDIA_ANNOUNCED_ADDRESS', 'http://media.example'],
  ])('is refused by name: %s=%s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(name)]);
  });
});

describe('relays', () => {
  it.each([
    'turn:turn.example',
    'turn:turn.example:3478',
    'turn:turn.example?transport=udp',
    'turns:turn.example:443?transport=tcp',
    'turn:203.0.113.7:3478',
    'turn:[2001:db8::7]:3478',
  ])('may be at %s', (url) => {
    expect(readConfig({ TURN_URLS: url, TURN_SECRET: secret }).turn).toEqual({
      urls: [url],
      secret,
      ttlSeconds: 3_600,
    });
  });

  it.each([
    'stun:turn.example',
    'turn://turn.example',
    'turn:',
    'turn:a b',
    'turn:x:99999',
    'turn:x?transport=sctp',
    'x',
  ])('are not at %s', (url) => {
    expect(problemsOf({ TURN_URLS: `turn:turn.example,${url}`, TURN_SECRET: secret })).toEqual([
      expect.stringContaining('TURN_URLS'),
    ]);
  });

  it('are none by default nor by a secret alone, and need one that nobody guesses', () => {
    expect(readConfig({}).turn).toBeUndefined();
    expect(readConfig({ TURN_SECRET: secret }).turn).toBeUndefined();
    expect(problemsOf({ TURN_URLS: 'turn:turn.example' })).toEqual([expect.stringContaining('TURN_SECRET')]);
    expect(problemsOf({ TURN_URLS: 'turn:turn.example', TURN_SECRET: 'short' })).toEqual([
      expect.stringContaining('TURN_SECRET'),
    ]);
  });

  it('let nobody in for a shorter time than a room pass does', () => {
    const env = { TURN_URLS: 'turn:turn.example', TURN_SECRET: secret };
    expect(problemsOf({ ...env, TURN_TTL_SECONDS: '599' })).toEqual([expect.stringContaining('TURN_TTL_SECONDS')]);
    expect(readConfig({ ...env, TURN_TTL_SECONDS: '600' }).turn?.ttlSeconds).toBe(600);
  });
});
