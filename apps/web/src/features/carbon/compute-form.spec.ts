import { describe, expect, it } from 'vitest';
import { computeForm, type DraftRules } from './compute-form.js';
import {
  changed,
  EMPTY_FORM,
  type FootprintForm,
  type TravelRow,
  withOnline,
  withStay,
  withTravel,
} from './footprint-form.js';

const RULES: DraftRules = {
  edition: '2025',
  countsNonCo2: true,
  countsDevices: false,
  serverCountry: 'DE',
  parts: ['travel', 'nights', 'online'],
};
const compute = (form: FootprintForm, rules = RULES) => computeForm(form, rules, { hours: 2, gigabytes: 1.8 }, 'en-GB');

/** METHOD.md, test vector 10: three nights in China, shared by two, and a taxi of 40 km. */
function nightsAndTaxi(): FootprintForm {
  let form = withStay(EMPTY_FORM, 'CN');
  form = { ...form, stays: changed(form.stays, 'r1', { nights: '3', guests: 2 }) };
  form = withTravel(form, 'taxi', 'CN');
  return { ...form, travel: changed<TravelRow>(form.travel, 'r2', { km: '40', isReturn: false }) };
}

describe('computeForm()', () => {
  it('comes to what the method says', () => {
    expect(compute(nightsAndTaxi())).toMatchObject({ shown: { grams: 80_250 + 7_423 }, problems: {} });
  });
  it('counts on when nothing is known of one country, and says so there', () => {
    const form = withStay(nightsAndTaxi(), 'AQ');
    const { shown, problems } = compute({ ...form, stays: changed(form.stays, 'r3', { nights: '2' }) });
    expect(shown?.grams).toBe(87_673);
    expect(problems).toEqual({ 'r3.country': 'no-factor' });
  });
  it('names each component by its row, also behind one that does not count', () => {
    const form = withTravel(EMPTY_FORM, 'coach', 'CN');
    const both = withTravel(form, 'taxi', 'CN');
    const { shown } = compute({ ...both, travel: changed<TravelRow>(both.travel, 'r2', { km: '40' }) });
    expect(shown?.components).toMatchObject([{ part: 'travel', index: 1 }]);
  });
  it('takes the hours that were counted: METHOD.md, test vector 11', () => {
    expect(compute(withOnline(EMPTY_FORM, 'CN', 'laptop', true)).shown?.grams).toBe(62);
  });
  it('shows nothing for nothing', () => {
    expect(compute(EMPTY_FORM)).toEqual({ shown: null, problems: {} });
  });
  it('leaves an edition that it does not know to the server', () => {
    expect(compute(nightsAndTaxi(), { ...RULES, edition: '2031' })).toEqual({ shown: null, problems: {} });
  });
});
