import { describe, expect, it } from 'vitest';
import { changed, EMPTY_FORM, type TravelRow } from './footprint-form.js';
import { NO_DEFAULTS, type RowDefaults, startedForm, withNextTravel } from './start-form.js';

const ALA = { iata: 'ALA', name: 'Almaty', city: 'Almaty', country: 'KZ', latitude: 43.35, longitude: 77.04 };
const TFU = { iata: 'TFU', name: 'Tianfu', city: 'Chengdu', country: 'CN', latitude: 30.31, longitude: 104.44 };
const URC = { ...TFU, iata: 'URC', city: 'Ürümqi' };
const DEFAULTS: RowDefaults = {
  homeCountry: 'KZ',
  hostCountry: 'CN',
  homeAirports: [ALA],
  hostAirports: [TFU],
  nights: 3,
  isMeasured: true,
};

describe('startedForm()', () => {
  it('has the nights that were registered, for who comes', () => {
    const form = startedForm(EMPTY_FORM, 'in-person', DEFAULTS);
    expect(form.stays).toMatchObject([{ country: 'CN', nights: '3' }]);
    expect(form.online).toEqual([]);
  });
  it('has the hours that were counted, for who watches', () => {
    const form = startedForm(EMPTY_FORM, 'online', DEFAULTS);
    expect(form.online).toMatchObject([{ country: 'KZ', isMeasured: true }]);
    expect(form.stays).toEqual([]);
  });
  it('leaves alone what was entered already', () => {
    const form = startedForm(EMPTY_FORM, 'both', DEFAULTS);
    expect(startedForm(form, 'both', { ...DEFAULTS, nights: 9 })).toEqual(form);
  });
  it('makes up nothing where nothing is known', () => {
    expect(startedForm(EMPTY_FORM, 'in-person', NO_DEFAULTS)).toEqual(EMPTY_FORM);
  });
});

describe('withNextTravel()', () => {
  it('flies first from home to the summit', () => {
    const form = withNextTravel(EMPTY_FORM, 'flight', 'CN', DEFAULTS);
    expect(form.travel).toMatchObject([{ from: ALA, to: TFU }]);
  });
  it('flies on from where the flight before ended', () => {
    let form = withNextTravel(EMPTY_FORM, 'flight', 'CN', DEFAULTS);
    form = { ...form, travel: changed<TravelRow>(form.travel, 'r1', { to: URC }) };
    expect(withNextTravel(form, 'flight', 'CN', DEFAULTS).travel[1]).toMatchObject({ from: URC, to: TFU });
  });
  it('does not fly to where somebody is', () => {
    const atHome = withNextTravel(EMPTY_FORM, 'flight', 'CN', { ...DEFAULTS, homeAirports: [TFU] });
    expect(atHome.travel[0]).toMatchObject({ from: TFU, to: null });
    const arrived = withNextTravel(withNextTravel(EMPTY_FORM, 'flight', 'CN', DEFAULTS), 'flight', 'CN', DEFAULTS);
    expect(arrived.travel[1]).toMatchObject({ from: TFU, to: null });
  });
});
