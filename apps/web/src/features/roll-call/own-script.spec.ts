import { describe, expect, it } from 'vitest';
import { shownName } from './own-script.js';

const HAQUE = { en: 'Moin ul Haque', ru: 'Мойн уль-Хак', ur: 'معین الحق' };

describe('a name on the wall', () => {
  it('stands in the script of its country, with the reader’s below', () => {
    expect(shownName(HAQUE, 'PK', ['ru'])).toMatchObject({
      own: { text: 'معین الحق', language: 'ur', direction: 'rtl' },
      readers: { text: 'Мойн уль-Хак' },
    });
  });
  it('stands once for who reads that script', () => {
    expect(shownName(HAQUE, 'PK', ['ur-PK'])).toMatchObject({ own: { text: 'معین الحق' }, readers: null });
  });
  it('is claimed to be nobody’s own where its country has another script, or there is none', () => {
    for (const country of ['CN', null])
      expect(shownName(HAQUE, country, ['th', 'en'])).toMatchObject({ own: { text: 'Moin ul Haque' }, readers: null });
  });
});
