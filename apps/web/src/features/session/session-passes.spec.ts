import { describe, expect, it } from 'vitest';
import type { Ack } from '@app/contracts';
import { shareWhileAsking, type SessionPass } from './session-passes.js';

const pass: SessionPass = { token: 't', expiresAt: '2026-01-01T00:00:00Z', participantId: 'p', chatUrl: '/c', mediaUrl: '/m' };

describe('passes of a session', () => {
  it('are asked for once by chat and media together, and afresh afterwards', async () => {
    let asked = 0;
    const source = shareWhileAsking(() => {
      asked += 1;
      return Promise.resolve<Ack<SessionPass>>({ ok: true, value: { ...pass, token: `t${asked}` } });
    });
    const [first, second] = await Promise.all([source(), source()]);
    expect(first).toBe(second);
    await expect(source()).resolves.toMatchObject({ value: { token: 't2' } });
  });

  it('are asked for again after an outage', async () => {
    let asked = 0;
    const source = shareWhileAsking(() => (++asked === 1 ? Promise.reject(new Error('offline')) : Promise.resolve<Ack<SessionPass>>({ ok: true, value: pass })));
    await expect(source()).rejects.toThrow('offline');
    await expect(source()).resolves.toMatchObject({ ok: true });
  });
});
