import { describe, expect, it } from 'vitest';
import { formProblems, inputOf, languagesOf, newForm, withLanguage } from './template-form.js';

describe('a template', () => {
  it('begins with words in the languages of the summit, and nothing wrong', () => {
    const form = newForm('speaker', ['ur', 'de', 'en']);
    expect(languagesOf(form)).toEqual(['en', 'ur']);
    expect(formProblems('speaker', form)).toEqual([]);
    expect(languagesOf(newForm('speaker', ['de']))).toEqual(['en']);
    expect(inputOf('s', 'speaker', form)).toMatchObject({
      kind: 'SPEAKER',
      revision: 0,
      titles: [{ language: 'en' }, { language: 'ur' }],
    });
  });
  it('says what is wrong before it is sent', () => {
    const form = withLanguage('attendance', newForm('attendance', ['en']), 'th', true);
    const codes = (more: Partial<typeof form>) =>
      formProblems('attendance', { ...form, ...more }).map(({ code }) => code);
    expect(codes({ texts: { en: 'For {nmae}', th: '{name}' } })).toEqual(['unknown-field']);
    expect(codes({ titles: { en: 'T', th: ' ' } })).toEqual(['language-incomplete']);
    expect(codes({ titles: { en: 'T', th: ' ' }, texts: { en: 'T', th: '' } })).toEqual(['language-incomplete']);
    expect(codes({ accent: '#aaddcc' })).toEqual(['colour-too-light']);
    expect(codes({ signers: [{ key: '1', names: { en: 'Ana' }, offices: {} }] })).toEqual(['signer-empty']);
    expect(codes({ titles: {}, texts: {} })).toEqual(['no-language']);
    expect(formProblems('carbon', { ...newForm('carbon', ['en']), accent: '#ffffff' })).toEqual([
      { code: 'colour-too-light' },
    ]);
  });
});
