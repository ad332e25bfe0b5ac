import { describe, expect, it } from 'vitest';
import { createCarbonAmounts } from './carbon-amounts.js';

/** With plain spaces, so that a reader of the test sees what is compared. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');
const LOCALES = ['en-GB', 'zh-CN', 'ur-PK', 'ru-RU', 'th-TH-u-ca-buddhist', 'az-AZ'];

describe('carbon amounts', () => {
  it.each([
    ['en-GB', '1,638.3 kg'],
    ['zh-CN', '1,638.3 kg'],
    ['ur-PK', '1,638.3 کلوگرام'],
    ['ru-RU', '1 638,3 кг'],
    ['th-TH-u-ca-buddhist', '1,638.3 กก.'],
    ['az-AZ', '1.638,3 kq'],
  ])('write kilograms to a tenth in %s', (locale, expected) => {
    expect(plain(createCarbonAmounts(locale).kilograms(1_638_281))).toBe(expected);
  });
  it('say that a little is not nothing', () => {
    const { kilograms } = createCarbonAmounts('en-GB');
    expect(plain(kilograms(0))).toBe('0.0 kg');
    expect(plain(kilograms(49))).toBe('< 0.1 kg');
    expect(plain(kilograms(50))).toBe('0.1 kg');
    expect(plain(kilograms(-361_719))).toBe('-361.7 kg');
  });
  it('write grams whole and tonnes to the gram', () => {
    const { grams, tonnes } = createCarbonAmounts('en-GB');
    expect(plain(grams(62))).toBe('62 g');
    expect(plain(tonnes(2_000_000))).toBe('2 t');
    expect(plain(tonnes(361_719))).toBe('0.361719 t');
  });
  it('write money with the decimals of its currency, not of the locale', () => {
    const { money } = createCarbonAmounts('en-GB');
    expect(plain(money({ minor: 4_297, currency: 'CNY' }))).toBe('CN¥42.97');
    expect(plain(money({ minor: 500, currency: 'JPY' }))).toBe('JP¥500');
    expect(plain(money({ minor: 12_345, currency: 'KWD' }))).toBe('KWD 12.345');
    expect(plain(money({ minor: 100_00, currency: 'UZS' }))).toBe('UZS 100.00');
  });
  it.each(LOCALES)('never part a number from its unit in %s', (locale) => {
    const { kilograms, tonnes, money } = createCarbonAmounts(locale);
    for (const text of [kilograms(12), kilograms(1_638_281), tonnes(361_719), money({ minor: 1, currency: 'PKR' })])
      expect(text).not.toContain(' ');
  });
});
