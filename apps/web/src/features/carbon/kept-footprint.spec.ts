import { describe, expect, it } from 'vitest';
import { changed, EMPTY_FORM, withHome, withOnline, withStay, withTravel } from './footprint-form.js';
import { type KeptFootprint, NOTHING_KEPT, parseKept } from './kept-footprint.js';

function everything(): KeptFootprint {
  let form = withTravel(withTravel(EMPTY_FORM, 'flight', 'CN'), 'car', 'KZ');
  const airport = { iata: 'PEK', name: 'Capital', city: 'Beijing', country: 'CN', latitude: 40.08, longitude: 116.58 };
  form = { ...form, travel: changed(form.travel, 'r1', { from: airport, cabin: 'business' }) };
  form = { ...form, travel: changed(form.travel, 'r2', { km: '120', occupants: 3, purposes: 2 }) };
  form = withHome(withOnline(withStay(form, 'CN'), 'KZ', 'phone'), 'TH');
  return { form, presence: 'both', token: 'secret' };
}

describe('parseKept()', () => {
  it('reads what was written, row by row', () => {
    expect(parseKept(JSON.stringify(everything()))).toEqual(everything());
  });
  it.each([null, 'null', '{', '[]', '"text"', '{"form":3}', '{"form":{"travel":[null,{"mode":"rocket"}]}}'])(
    'makes nothing of %s',
    (stored) => {
      expect(parseKept(stored)).toEqual(NOTHING_KEPT);
    },
  );
  it('leaves out what cannot be, and keeps the rest', () => {
    const { form } = everything();
    const stored = {
      form: {
        ...form,
        travel: [
          { ...form.travel[0], from: { iata: 'nowhere' } },
          { ...form.travel[1], key: '<b>', mode: 'car' },
          { ...form.travel[1], occupants: 0, fuel: 'coal', country: 'China' },
        ],
      },
      presence: 'in spirit',
    };
    const kept = parseKept(JSON.stringify(stored));
    expect(kept.form.travel).toMatchObject([
      { mode: 'flight', from: null },
      { mode: 'car', occupants: 1, fuel: 'unknown', country: '', km: '120' },
    ]);
    expect(kept).toMatchObject({ presence: null, token: null });
  });
  it('reads no more rows than a form can have', () => {
    const row = { key: 'r1', mode: 'taxi', km: '1' };
    const kept = parseKept(JSON.stringify({ form: { travel: Array.from({ length: 500 }, () => row) } }));
    expect(kept.form.travel).toHaveLength(20);
  });
});
