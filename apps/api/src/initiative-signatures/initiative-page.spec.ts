import { FROZEN_FORMAT, type FrozenInitiative, type SignatureRecord } from '@app/domain';
import { describe, expect, it } from 'vitest';
import { Typesetter } from '../typesetting/index.js';
import { initiativePage } from './initiative-page.js';

const FROZEN: FrozenInitiative = {
  format: FROZEN_FORMAT,
  id: 'one',
  summitId: 'summit',
  version: 1,
  frozenAt: '2022-12-20T05:00:00.000Z',
  languages: ['en', 'ur'],
  titles: { en: 'Asia Green Initiative', ur: 'ایشیا گرین' },
  articles: [{ number: 1, texts: { en: 'We agree.', ur: 'ہم متفق ہیں۔' } }],
  missingLanguages: [],
};
const NAMES: Readonly<Record<string, string>> = {
  Thai: 'สมชาย ใจดี',
  Khmer: 'សុខា ចាន់',
  Devanagari: 'सीता श्रेष्ठ',
  Bengali: 'রহিমা বেগম',
  Sinhala: 'නිමල් පෙරේරා',
  Tamil: 'அருண் குமார்',
  Lao: 'ສົມສັກ',
  Myanmar: 'အောင်မြင့်',
  Georgian: 'ნინო ბერიძე',
  Armenian: 'Արամ Սարգսյան',
  Hebrew: 'דנה לוי',
  Ethiopic: 'አበበ በቀለ',
};
const signedBy = (name: string, index: number): SignatureRecord => ({
  sequence: index + 1,
  previous: '0'.repeat(64),
  at: '2022-12-20T06:00:00.000Z',
  statement: {
    initiative: 'one',
    textHash: '0'.repeat(64),
    signatory: `signatory-${index}`,
    names: { en: 'Somebody', ur: 'کوئی', mul: name },
    titles: null,
    capacity: { kind: 'country', country: 'TH' },
    act: 'signed',
    reservation: null,
    empoweredBy: null,
  },
  verification: { by: 'raised-hand', recordedBy: 'An Fengquan', sessionId: null },
});

describe('the pages of an initiative', () => {
  it('set every name in a font that comes with us, whatever the machine has', async () => {
    const records = Object.values(NAMES).map(signedBy);
    const pdf = await new Typesetter().pdf(initiativePage(FROZEN, '0'.repeat(64), records, 'summit/one'), new Date(0));
    // Debian's Noto has no semibold cuts: what is named here was embedded from our packages.
    const embedded = new Set(pdf.toString('latin1').match(/(?<=FontName \/[A-Z]{6}\+)[\w-]+/g));
    const ours = Object.keys(NAMES).map((script) => `NotoSans${script}-SemiBold`);
    expect([...embedded].filter((name) => name.startsWith('NotoSans')).toSorted()).toEqual(ours.toSorted());
  });

  it('say how each signature is known in the languages of the text, and in English for one that is not of ours', () => {
    const said = (languages: string[]): string =>
      JSON.stringify(initiativePage({ ...FROZEN, languages }, '', [signedBy('Ann', 0)], 'summit/one').data);
    expect(said(['en', 'ur', 'zh'])).toContain('By raised hand on stage, recorded by An Fengquan');
    expect(said(['en', 'ur', 'zh'])).toContain('اسٹیج پر ہاتھ اٹھا کر، An Fengquan نے درج کیا');
    expect(said(['zh'])).not.toContain('By raised hand');
    expect(said(['kk', 'ky']).match(/By raised hand/g)).toHaveLength(1);
  });
});
