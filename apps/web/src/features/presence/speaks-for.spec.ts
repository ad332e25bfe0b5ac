import { describe, expect, it } from 'vitest';
import { speaksFor } from './speaks-for.js';

const organisation = (id: string) => ({
  id,
  name: { text: id, language: 'en', direction: 'LTR' as const, isFallback: false },
});
const person = (id: string, country: string | null = null, of: string | null = null) => ({
  person: { id, country, organisation: of === null ? null : organisation(of) },
});
const programme = {
  delegations: [
    { id: 'd1', country: 'PK', organisation: null, members: [{ person: { id: 'ada' } }] },
    { id: 'd2', country: null, organisation: organisation('University'), members: [{ person: { id: 'ben' } }] },
  ],
  session: { id: 's', appearances: [person('ada', 'CN'), person('cleo', 'TH', 'Forest Fund'), person('dan')] },
};

describe('whom somebody speaks for', () => {
  it.each([
    ['ada', { isDelegation: true, country: 'PK', organisation: null }],
    ['ben', { isDelegation: true, country: null, organisation: organisation('University') }],
    ['cleo', { isDelegation: false, country: 'TH', organisation: organisation('Forest Fund') }],
    ['dan', null],
    ['a guest', null],
  ])('%s', (id, expected) => expect(speaksFor(programme, id)).toEqual(expected));
});
