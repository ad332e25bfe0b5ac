import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSeats, type RollCall, type RollCallSignature, withSignatures } from './roll-call.js';

const COUNTRIES = ['CN', 'PK', null] as const;
const signature = (sequence: number, country: string | null): RollCallSignature => ({
  sequence,
  names: { en: `Signatory ${sequence}` },
  titles: null,
  institution: null,
  country,
  isRaisedHand: false,
});
const EMPTY: RollCall = {
  initiativeId: 'initiative',
  state: 'signing',
  out: null,
  seats: COUNTRIES.map((country) => ({ country, invited: 50, signed: 0 })),
  signatures: [],
};

describe('a roll call', () => {
  it('comes to the same however its signatures are told: in parts, again, and overlapping', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...COUNTRIES), { maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 20 }),
        (countries, parts) => {
          // Every third declined: their places are not told.
          const all = countries.map((country, index) => signature(index + Math.floor(index / 2) + 1, country));
          let told = EMPTY;
          let known = 0;
          for (const [from, to] of parts) {
            // Nothing is ever left out between two parts.
            const start = Math.min(from, known);
            told = withSignatures(told, all.slice(start, Math.max(start, to)));
            known = Math.max(known, Math.min(all.length, Math.max(start, to)));
          }
          told = withSignatures(told, all.slice(Math.min(known, all.length)));
          expect(told).toEqual(withSignatures(EMPTY, all));
          expect(countSeats(told)).toEqual({ invited: 150, signed: all.length });
        },
      ),
    );
  });
});
