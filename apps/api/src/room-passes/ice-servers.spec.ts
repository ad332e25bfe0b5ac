import { describe, expect, it } from 'vitest';
import { iceServersFor } from './ice-servers.js';

const now = new Date('2026-11-22T10:00:00.700Z');
const turn = { urls: ['turn:turn.example?transport=udp', 'turns:turn.example'], secret: 'north', ttlSeconds: 3_600 };

describe('relays of a participant', () => {
  it('are all of them, with a name that carries its own end and a password that only who knows the secret can make', () => {
    expect(iceServersFor(turn, 'ada', now)).toEqual([
      // echo -n 1795345200:ada | openssl dgst -sha1 -hmac north -binary | base64
      { urls: turn.urls, username: '1795345200:ada', credential: 'kU/ilK83eh3+rJ9j2Tf6OQJce74=' },
    ]);
  });

  it('are others for another person, another time and another secret', () => {
    const passwords = [
      iceServersFor(turn, 'ada', now),
      iceServersFor(turn, 'ben', now),
      iceServersFor(turn, 'ada', new Date(now.getTime() + 1_000)),
      iceServersFor({ ...turn, secret: 'south' }, 'ada', now),
    ].map(([server]) => server?.credential);
    expect(new Set(passwords).size).toBe(4);
  });

  it('are none where none are set', () => {
    expect(iceServersFor(undefined, 'ada', now)).toEqual([]);
  });
});
