import { NETWORK_CHECK } from '@app/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UploadCount } from './network-check-count.js';

const probe = (bytes: number = NETWORK_CHECK.probeBytes) => new Uint8Array(bytes).fill(NETWORK_CHECK.probe);
const load = (bytes: number = NETWORK_CHECK.loadBytes) => new Uint8Array(bytes).fill(NETWORK_CHECK.load);

describe('what a client sends in a network check', () => {
  it('is counted when it is load, with the time of the last of it', () => {
    const count = new UploadCount();
    expect(count.report).toEqual({ messages: 0, bytes: 0, atMs: 0 });
    expect([count.take(load(), 10), count.take(load(100), 25), count.take(probe(), 99)]).toEqual([
      'counted',
      'counted',
      'echo',
    ]);
    expect(count.report).toEqual({ messages: 2, bytes: NETWORK_CHECK.loadBytes + 100, atMs: 25 });
  });

  it('ends the check when it is more, or longer, than any check sends', () => {
    expect(new UploadCount().take(load(NETWORK_CHECK.loadBytes + 1), 0)).toBe('too-much');
    const count = new UploadCount();
    for (let sent = 0; sent < NETWORK_CHECK.mostMessages; sent += 1) expect(count.take(load(), 0)).toBe('counted');
    expect(count.take(load(), 0)).toBe('too-much');
  });

  it('never comes back as more than it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 400 }), (messages) => {
        const count = new UploadCount();
        const echoed = messages.filter((message) => count.take(message, 0) === 'echo');
        expect(echoed.length).toBeLessThanOrEqual(NETWORK_CHECK.probes);
        expect(echoed.every(({ length }) => length <= NETWORK_CHECK.probeBytes)).toBe(true);
      }),
    );
  });
});
