import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchInput, batchProblems, type BatchForm, creditsOf, emptyBatch, minorOf, typedPrice } from './batch-form.js';

const FULL: BatchForm = {
  ...emptyBatch('CNY'),
  vintage: '2022',
  firstSerial: '000101',
  lastSerial: '350',
  price: '42,97',
  use: 'VOLUNTARY',
};

describe('the form of a batch', () => {
  it('says at each field what it needs', () => {
    expect(batchProblems(emptyBatch(''))).toEqual({
      vintage: 'year',
      firstSerial: 'serial',
      lastSerial: 'serial',
      price: 'price',
      currency: 'needed',
      use: 'needed',
    });
    expect(batchProblems(FULL)).toEqual({});
  });
  it.each([
    [{ lastSerial: '100' }, { lastSerial: 'serials' }],
    [{ lastSerial: '99999999' }, { lastSerial: 'too-many' }],
    [{ firstSerial: 'A-1' }, { firstSerial: 'serial' }],
    [{ price: '0' }, { price: 'price' }],
    [{ price: '1.234' }, { price: 'price' }],
    [{ price: '-1' }, { price: 'price' }],
    [{ use: 'COMPLIANCE' as const }, { use: 'compliance' }],
    [{ correspondingAdjustment: 'APPLIED' as const }, { adjustmentUrl: 'proof' }],
    [{ adjustmentUrl: 'proof' }, { adjustmentUrl: 'link' }],
  ])('does not take %o', (part, problems) => expect(batchProblems({ ...FULL, ...part })).toEqual(problems));
  it('counts a tonne for each number, both ends too', () => {
    expect(creditsOf(FULL)).toBe(250);
    expect(creditsOf({ ...FULL, lastSerial: '' })).toBeUndefined();
  });
  it('sends whole numbers, and no proof of nothing', () => {
    expect(batchInput('p', { ...FULL, adjustmentUrl: 'https://left.example' })).toMatchObject({
      firstSerial: 101,
      lastSerial: 350,
      priceMinor: 4_297,
      adjustmentUrl: null,
    });
  });
});

describe('a price', () => {
  it.each([
    ['42.97', 'CNY', 4_297],
    ['42.9', 'CNY', 4_290],
    ['42', 'CNY', 4_200],
    ['42', 'JPY', 42],
    ['42.5', 'JPY', undefined],
    ['0.001', 'KWD', 1],
    ['1e3', 'CNY', undefined],
    ['', 'CNY', undefined],
  ])('of %j in %s is %s of its smallest units', (typed, currency, minor) =>
    expect(minorOf(typed, currency)).toBe(minor),
  );
  it('is the same after it was shown and typed again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.constantFrom('CNY', 'JPY', 'KWD'), (minor, currency) => {
        expect(minorOf(typedPrice({ minor, currency }), currency)).toBe(minor);
      }),
    );
  });
});
