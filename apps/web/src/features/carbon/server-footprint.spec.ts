import { describe, expect, it } from 'vitest';
import type { ServerEntry } from './carbon.queries.js';
import {
  changed,
  EMPTY_FORM,
  type FootprintForm,
  withHome,
  withOnline,
  withStay,
  withTravel,
} from './footprint-form.js';
import { codesIn, toForm, toFormProblems, toInput } from './server-footprint.js';

const PEK = { iata: 'PEK', name: 'Capital', city: 'Beijing', country: 'CN', latitude: 40.0801, longitude: 116.5846 };
const TFU = { iata: 'TFU', name: 'Tianfu', city: 'Chengdu', country: 'CN', latitude: 30.3125, longitude: 104.4413 };

function everything(): FootprintForm {
  let form = withTravel(EMPTY_FORM, 'flight', 'CN');
  form = { ...form, travel: changed(form.travel, 'r1', { from: PEK, to: TFU, cabin: 'premium_economy', purposes: 3 }) };
  form = withTravel(form, 'car', 'KZ');
  form = { ...form, travel: changed(form.travel, 'r2', { km: '1,200.5', occupants: 3, fuel: 'phev' }) };
  form = withTravel(form, 'high-speed-rail', 'CN');
  form = { ...form, travel: changed(form.travel, 'r3', { knows: 'places', from: TFU, to: PEK }) };
  form = withStay(form, 'CN');
  form = { ...form, stays: changed(form.stays, 'r4', { nights: '3', guests: 2 }) };
  form = withOnline(form, 'TH', 'phone', true);
  form = withHome(form, 'PK');
  return { ...form, home: changed(form.home, 'r6', { kwh: '2400', people: 4 }) };
}

/** As the API gives an entry back: what was left out is null. */
function entryOf(form: FootprintForm): ServerEntry {
  const { travel, stays, online, home } = toInput(form, 'summit', 'en-GB');
  const leg = {
    from: null,
    to: null,
    km: null,
    cabin: null,
    carSize: null,
    carFuel: null,
    occupants: null,
    country: null,
  };
  return {
    travel: (travel ?? []).map((each) => ({ ...leg, hasUnknownStops: false, ...each })),
    stays: stays ?? [],
    online: (online ?? []).map((each) => ({ ...each, isMeasured: each.isMeasured === true })),
    home: home ?? [],
  } as ServerEntry;
}
const write = (value: number): string => value.toLocaleString('en-GB');

describe('a form on its way to the server and back', () => {
  it('is the same form on another device', () => {
    const entry = entryOf(everything());
    expect(codesIn(entry)).toEqual(['PEK', 'TFU']);
    const form = toForm(entry, [PEK, TFU], write);
    expect(entryOf(form)).toEqual(entry);
    expect(form.travel[1]).toMatchObject({ mode: 'car', km: '1,200.5', fuel: 'phev', occupants: 3 });
    expect(form.travel[2]).toMatchObject({ mode: 'high-speed-rail', knows: 'places', from: TFU, to: PEK });
    expect(form.travel[0]).toMatchObject({ purposes: 3, cabin: 'premium_economy' });
  });
  it('sends what is no number as missing: the server says so at its field', () => {
    const form = withTravel(EMPTY_FORM, 'taxi', 'CN');
    const input = toInput({ ...form, travel: changed(form.travel, 'r1', { km: 'far' }) }, null, 'en-GB');
    expect(input.travel).toEqual([{ mode: 'TAXI', km: null, isReturn: true, share: 1, country: 'CN' }]);
  });
  it('asks for the measured hours, not for what was typed of them', () => {
    expect(toInput(everything(), 'summit', 'en-GB').online).toEqual([
      { isMeasured: true, hours: null, device: 'PHONE', network: 'MOBILE', country: 'TH' },
    ]);
  });
});

describe('toFormProblems()', () => {
  it('stands at the row that each is about', () => {
    const problems = [
      { path: 'travel.1.km', code: 'OUT_OF_RANGE' },
      { path: 'travel.0.to', code: 'UNKNOWN_AIRPORT' },
      { path: 'stays.0.country', code: 'NO_FACTOR' },
      { path: 'home.0.kwh', code: 'MISSING' },
    ];
    expect(toFormProblems(problems, everything())).toEqual({
      'r2.km': 'out-of-range',
      'r1.to': 'choose-airport',
      'r4.country': 'no-factor',
      'r6.kwh': 'required',
    });
  });
  it('loses none that is about no row', () => {
    expect(toFormProblems([{ path: 'travel', code: 'NOTHING_ENTERED' }], EMPTY_FORM)).toEqual({ '': 'out-of-range' });
  });
});
