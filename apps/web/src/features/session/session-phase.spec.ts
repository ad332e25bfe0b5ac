import { describe, expect, it } from 'vitest';
import { sessionPhase } from './session-phase.js';

const hour = 3_600_000;
const session = { isCancelled: false, startsAt: 10 * hour, endsAt: 12 * hour };

describe('the screen of a session', () => {
  it('waits before it begins, and for a moderator who is late', () => {
    expect(sessionPhase(session, null, 0)).toBe('before');
    expect(sessionPhase(session, 'waiting', 13 * hour)).toBe('before');
  });
  it('is live as long as its stage is, whatever the clock says', () => {
    expect(sessionPhase(session, 'live', 9 * hour)).toBe('live');
    expect(sessionPhase(session, 'live', 99 * hour)).toBe('live');
  });
  it('has ended when the moderator ended it', () => expect(sessionPhase(session, 'ended', 11 * hour)).toBe('ended'));
  it('is past when it was held elsewhere', () => expect(sessionPhase(session, null, 99 * hour)).toBe('past'));
  it('is cancelled above all', () =>
    expect(sessionPhase({ ...session, isCancelled: true }, 'live', 11 * hour)).toBe('cancelled'));
});
