import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awardFacts } from '../../../../test/e2e/certificates/award-facts.js';
import { withFields } from './certificate-design.js';
import {
  AWARD_KINDS,
  type AwardFacts,
  type Certificate,
  CERTIFICATE_LANGUAGES,
  CERTIFICATE_WORDS,
  type CertificateFormats,
  certificateText,
  contrastOnWhite,
  designProblems,
  FIELDS_OF_KIND,
  fieldsIn,
  isEnough,
  languagesOfCertificate,
  readCertificate,
} from './index.js';

const certificate = (facts: AwardFacts): Certificate => ({
  format: 'canopy-certificate/1',
  id: '01934b1e-0000-7000-8000-000000000001',
  code: 'AB12CD34EF56',
  issuedAt: '2026-11-22T15:00:00.000Z',
  issuer: { name: 'Canopy', url: 'https://canopy.example' },
  facts,
});
const formats = (language: string): CertificateFormats => ({
  language,
  kilograms: String,
  tonnes: String,
  percent: (share) => `${(share * 100).toFixed(1)} %`,
  number: String,
  day: (date) => date,
  days: (first, last) => `${first}–${last}`,
  country: String,
  languageName: (tag) => tag.toUpperCase(),
  list: (items) => items.join(', '),
});
const textOf = (facts: AwardFacts, language: (typeof CERTIFICATE_LANGUAGES)[number] = 'en') =>
  certificateText(certificate(facts), 'ab'.repeat(32), CERTIFICATE_WORDS[language], formats(language));
const session = (number: number, languages: { from: string; to: string } | null = null) => ({
  sessionId: '01934b1e-0000-7000-8000-00000000000a',
  title: { en: `Session ${number}` },
  day: '2021-09-07',
  languages,
});
const design = (text: string) => ({ ...awardFacts().design, title: { en: 'Thanks' }, text: { en: text } });

describe('an award', () => {
  it('says what its organisers wrote, filled in, and how presence was measured', () => {
    const text = textOf(awardFacts());
    expect(text.statement).toBe('This is to certify that \u2068Ayesha Siddiqui\u2069 attended \u2068Forum\u2069.');
    expect(text.amount).toBeNull();
    const presence = text.groups[0]?.rows.find(({ label }) => label === 'presence');
    expect(presence?.values.join(' ')).toMatch(/96 of the 120 minutes .*80\.0 %.* at least 50\.0 %/);
    expect(text.look).toMatchObject({
      accent: '#0b5c8a',
      isLandscape: true,
      signers: [{ name: 'Ana Kovač', office: 'Chair' }],
    });
    const atDoor = textOf(awardFacts({ presence: { measuredBy: 'door', day: '2021-09-07' } }));
    expect(JSON.stringify(atDoor.groups)).toContain('was not measured');
  });

  it('is read in the languages that it was written in', () => {
    expect(languagesOfCertificate(certificate(awardFacts()))).toEqual(['en', 'ur']);
    expect(textOf(awardFacts(), 'ur')).toMatchObject({
      direction: 'rtl',
      title: 'سندِ شرکت',
      look: { signers: [{ office: 'صدر' }] },
    });
  });

  it('names three sessions and counts the others, which are listed below', () => {
    const appearances = [1, 2, 3, 4, 5].map((number) => session(number, { from: 'zh', to: 'ur' }));
    const text = textOf(
      awardFacts({ kind: 'interpreter', presence: null, appearances, design: design('{sessions}; {languages}') }),
    );
    expect(text.statement.replace(/[\u2068\u2069]/g, '')).toBe(
      'Session 1, Session 2, Session 3, 2 more sessions; ZH – UR',
    );
    expect(text.groups[0]?.rows.find(({ label }) => label === 'sessions')?.values).toHaveLength(5);
  });

  it('is not signed where its parts do not belong together', () => {
    const holds = (facts: AwardFacts) => readCertificate(certificate(facts)) !== undefined;
    const rooms = { measuredBy: 'rooms', minutes: 96, ofMinutes: 120, leastPercent: 50 } as const;
    expect(holds(awardFacts())).toBe(true);
    for (const wrong of [
      awardFacts({ presence: null }),
      awardFacts({ presence: { ...rooms, minutes: 59 } }),
      awardFacts({ presence: { ...rooms, minutes: 121 } }),
      awardFacts({ presence: { ...rooms, leastPercent: 101 } }),
      awardFacts({ appearances: [session(1)] }),
      awardFacts({ kind: 'speaker', presence: null }),
      awardFacts({ kind: 'speaker', appearances: [session(1)] }),
      awardFacts({ kind: 'ambassador' }),
      awardFacts({ design: design('For {sessions}') }),
      awardFacts({ design: { ...awardFacts().design, accent: '#ffff00' } }),
      awardFacts({ design: { ...awardFacts().design, title: { en: 'Only one' } } }),
      awardFacts({ design: { ...awardFacts().design, title: { de: 'Urkunde' }, text: { de: 'Für {name}' } } }),
    ])
      expect(holds(wrong)).toBe(false);
    expect(holds(awardFacts({ kind: 'speaker', presence: null, appearances: [session(1)] }))).toBe(true);
    expect(holds(awardFacts({ kind: 'ambassador', presence: null, citation: { en: 'For the reefs' } }))).toBe(true);
  });
});

describe('a design', () => {
  it('begins with words of ours that have nothing wrong, in every language', () => {
    for (const kind of AWARD_KINDS) {
      const title = Object.fromEntries(
        CERTIFICATE_LANGUAGES.map((each) => [each, CERTIFICATE_WORDS[each].award.titles[kind]]),
      );
      const text = Object.fromEntries(
        CERTIFICATE_LANGUAGES.map((each) => [each, CERTIFICATE_WORDS[each].award.texts[kind]]),
      );
      expect(designProblems(kind, { title, text, accent: '#0b6e4f' })).toEqual([]);
      for (const written of Object.values(text))
        expect(fieldsIn(written)).toEqual(expect.arrayContaining(['name', 'event', 'dates']));
    }
  });

  it('has every problem named', () => {
    expect(
      designProblems('attendance', {
        title: { en: 'A', th: 'ก' },
        text: { en: 'For { sessions } and {nmae} and {name}' },
        accent: '#9ad0b0',
      }),
    ).toEqual([
      { code: 'language-incomplete', language: 'th' },
      { code: 'unknown-field', language: 'en', field: 'sessions' },
      { code: 'unknown-field', language: 'en', field: 'nmae' },
      { code: 'colour-too-light' },
    ]);
  });

  it('has its fields filled and everything else left alone', () => {
    expect(withFields('{name} {{name}} {other} {', { name: 'A' })).toBe('A {A} {other} {');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (fieldsIn(text).length === 0) expect(withFields(text, { name: 'A' })).toBe(text);
      }),
    );
    for (const kind of AWARD_KINDS) expect(FIELDS_OF_KIND[kind]).toContain('name');
  });

  it('is as readable as WCAG computes', () => {
    expect(contrastOnWhite('#000000')).toBeCloseTo(21);
    expect(contrastOnWhite('#767676')).toBeCloseTo(4.54, 2);
    expect(contrastOnWhite('#ffffff')).toBeCloseTo(1);
    expect(contrastOnWhite('green')).toBe(1);
  });
});

it('enough is enough to the minute', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 1, max: 100 }),
      (minutes, ofMinutes, leastPercent) => {
        const isIt = isEnough({ minutes, ofMinutes, leastPercent });
        if (minutes > ofMinutes) expect(isIt).toBe(false);
        else expect(isIt).toBe(minutes * 100 >= leastPercent * ofMinutes);
      },
    ),
  );
  expect(isEnough({ minutes: 60, ofMinutes: 120, leastPercent: 50 })).toBe(true);
  expect(isEnough({ minutes: 59, ofMinutes: 120, leastPercent: 50 })).toBe(false);
});
