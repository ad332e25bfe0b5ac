import { describe, expect, it } from 'vitest';
import { isIncomplete, matchesSearch, PARTICIPANT_FILTERS, passesFilter } from './participant-filters.js';

const CHECK = {
  camera: 'ON',
  microphone: 'ON',
  network: 'GOOD',
  roundTripMs: 20,
  uploadKbps: 9000,
  checkedAt: '2030-01-01T00:00:00Z',
} as const;
const complete = { missing: [], availabilityStatedAt: '2030-01-01T00:00:00Z', technicalCheck: CHECK };
const invited = (...statuses: ('PENDING' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | null)[]) => ({
  ...complete,
  appearances: statuses.map((status) => ({ invitation: status === null ? null : { status } })),
});

describe('the people of a summit', () => {
  it.each([
    [invited(null), ['all', 'not-invited']],
    [invited('WITHDRAWN'), ['all', 'not-invited']],
    [invited('PENDING', 'ACCEPTED'), ['all', 'waiting', 'accepted']],
    [invited('DECLINED'), ['all', 'declined']],
    [invited(), ['all']],
    [{ ...invited(), missing: ['PHOTO' as const] }, ['all', 'incomplete']],
  ])('%# are found under what still waits', (participant, filters) => {
    expect(PARTICIPANT_FILTERS.filter((filter) => passesFilter(participant, filter))).toEqual(filters);
  });

  it('are incomplete without times or a check', () => {
    expect(isIncomplete(complete)).toBe(false);
    expect(isIncomplete({ ...complete, availabilityStatedAt: null })).toBe(true);
    expect(isIncomplete({ ...complete, technicalCheck: null })).toBe(true);
  });

  it('are found by a name in any script or by their organisation', () => {
    const person = { names: [{ text: 'Moin ul Haque' }, { text: 'Мойн уль Хак' }], organisationName: 'Embassy' };
    expect(['haq', ' МОЙН', 'embassy', ''].every((search) => matchesSearch(person, search))).toBe(true);
    expect(matchesSearch(person, 'nobody')).toBe(false);
  });
});
