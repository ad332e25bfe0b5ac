import { computeFootprint } from '@app/domain';
import { describe, expect, it } from 'vitest';
import {
  type AirportChoice,
  changed,
  EMPTY_FORM,
  type FootprintForm,
  withOnline,
  withStay,
  withTravel,
} from './footprint-form.js';
import { problemsAtFields, readForm } from './read-form.js';

const PEK: AirportChoice = {
  iata: 'PEK',
  name: 'Beijing Capital International Airport',
  city: 'Beijing',
  country: 'CN',
  latitude: 40.0801,
  longitude: 116.5846,
};
const TFU: AirportChoice = {
  ...PEK,
  iata: 'TFU',
  name: 'Tianfu',
  city: 'Chengdu',
  latitude: 30.3125,
  longitude: 104.4413,
};
const RULES = { edition: '2025', countsNonCo2: true, bandRule: 'thresholds', countsDevices: false } as const;
const WORLD = { locale: 'en-GB', serverCountry: 'DE', measured: { hours: 2, gigabytes: 1.8 } };
const read = (form: FootprintForm) => readForm(form, WORLD);

/** A participant of METHOD.md's pool, test vector 13: a flight, a shared room and a taxi. */
function participant(): FootprintForm {
  let form = withTravel(EMPTY_FORM, 'flight', 'CN');
  form = { ...form, travel: changed(form.travel, 'r1', { from: PEK, to: TFU }) };
  form = withStay(form, 'CN');
  form = { ...form, stays: changed(form.stays, 'r2', { nights: '3', guests: 2 }) };
  form = withTravel(form, 'taxi', 'CN');
  return { ...form, travel: changed(form.travel, 'r3', { km: '40', isReturn: false }) };
}

describe('readForm()', () => {
  it('makes of the fields what the calculation counts: METHOD.md, test vector 13', () => {
    const { input, problems } = read(participant());
    expect(problems).toEqual({});
    const footprint = computeFootprint(input, RULES);
    expect('grams' in footprint && footprint.grams).toBe(545_887);
  });
  it('counts the rows that are complete and says of the others what is missing', () => {
    const form = withTravel(withTravel(participant(), 'flight', 'CN'), 'car', '');
    const { input, problems } = read(form);
    expect(input.travel).toHaveLength(2);
    expect(problems).toEqual({
      'r4.from': 'required',
      'r4.to': 'required',
      'r5.km': 'required',
      'r5.country': 'required',
    });
  });
  it.each([
    ['-5', 'too-little'],
    ['0', 'too-little'],
    ['99999', 'too-much-km'],
    ['far', 'not-a-number'],
    ['', 'required'],
  ] as const)('refuses a distance of "%s"', (km, problem) => {
    const form = withTravel(EMPTY_FORM, 'coach', 'CN');
    const { input, problems } = read({ ...form, travel: changed(form.travel, 'r1', { km }) });
    expect(input.travel).toEqual([]);
    expect(problems).toEqual({ 'r1.km': problem });
  });
  it.each([
    ['-1', 'too-little'],
    ['0', 'too-little'],
    ['1.5', 'whole-number'],
    ['367', 'too-much-nights'],
  ] as const)('refuses %s nights', (nights, problem) => {
    const form = withStay(EMPTY_FORM, 'CN');
    expect(read({ ...form, stays: changed(form.stays, 'r1', { nights }) }).problems).toEqual({ 'r1.nights': problem });
  });
  it('refuses a flight to where it began', () => {
    const form = withTravel(EMPTY_FORM, 'flight', 'CN');
    const { input, problems } = read({ ...form, travel: changed(form.travel, 'r1', { from: PEK, to: PEK }) });
    expect(input.travel).toEqual([]);
    expect(problems).toEqual({ 'r1.to': 'same-airport' });
  });
  it('estimates a distance that nobody knows from the straight way, and says so', () => {
    const form = withTravel(EMPTY_FORM, 'high-speed-rail', 'CN');
    const { input } = read({ ...form, travel: changed(form.travel, 'r1', { knows: 'places', from: PEK, to: TFU }) });
    const [leg] = input.travel;
    if (leg?.mode !== 'high-speed-rail') throw new Error('it is a train');
    expect(leg.isKmAssumed).toBe(true);
    // METHOD.md, test vector 2, times 1.3.
    expect(leg.km).toBeCloseTo(1_545.409 * 1.3, 1);
  });
  it('counts one of several purposes of a journey', () => {
    const form = participant();
    const half = { ...form, travel: changed(form.travel, 'r1', { purposes: 2 }) };
    expect(read(half).input.travel[0]?.share).toBe(0.5);
  });
  it('takes measured bytes as they are, and none where none were measured', () => {
    const form = withOnline(EMPTY_FORM, 'KZ', 'phone');
    const online = (changes: Parameters<typeof changed<FootprintForm['online'][number]>>[2]) =>
      read({ ...form, online: changed(form.online, 'r1', changes) }).input.online[0];
    expect(online({ hours: '99', isMeasured: true })).toMatchObject({ hours: 2, gigabytes: 1.8, network: 'mobile' });
    expect(online({ hours: '2' })).toMatchObject({ gigabytes: null, megabitsPerSecond: 2, serverCountry: 'DE' });
  });
});

describe('problemsAtFields()', () => {
  it('stands at the row that was meant, though rows before it were not counted', () => {
    // The first row is incomplete, so the second is the first of the input.
    const form = withStay(withStay(EMPTY_FORM, 'CN'), 'AQ');
    const read_ = read({ ...form, stays: changed(form.stays, 'r2', { nights: '2' }) });
    const result = computeFootprint(read_.input, RULES);
    if ('grams' in result) throw new Error('there is no factor for Antarctica');
    expect(problemsAtFields(result, read_.keys)).toEqual({ 'r2.country': 'no-factor' });
  });
});
