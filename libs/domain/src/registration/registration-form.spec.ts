import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswers, FIELD_KINDS, type FieldKind, opennessOf, type RegistrationField } from './registration-form.js';

const field = (kind: FieldKind, values: Partial<RegistrationField> = {}): RegistrationField => ({
  id: kind,
  kind,
  label: { en: kind },
  help: null,
  isRequired: false,
  options: kind.endsWith('choice') ? ['a', 'b', 'c'].map((id) => ({ id, label: { en: id } })) : [],
  ...values,
});
const codeOf = (asked: RegistrationField, values: string[]): string | undefined => {
  const checked = checkAnswers([asked], { [asked.id]: values });
  return checked.isGood ? undefined : checked.problems[0]?.code;
};

describe('opennessOf', () => {
  const at = (hour: number): Date => new Date(Date.UTC(2030, 0, 1, hour));
  const form = { isOpen: true, opensAt: at(8), closesAt: at(12) };
  it('goes by the organiser’s switch, the two times and the end of the summit', () => {
    expect(opennessOf(form, at(20), at(7))).toBe('not-yet');
    expect(opennessOf(form, at(20), at(8))).toBe('open');
    expect(opennessOf({ ...form, isOpen: false }, at(20), at(9))).toBe('closed');
    expect(opennessOf(form, at(20), at(12))).toBe('over');
    expect(opennessOf({ isOpen: true, opensAt: null, closesAt: null }, at(10), at(9))).toBe('open');
    expect(opennessOf({ isOpen: true, opensAt: null, closesAt: null }, at(10), at(10))).toBe('over');
  });
});

describe('checkAnswers', () => {
  it('takes an answer of each kind and refuses what is none', () => {
    const good: Record<FieldKind, string[]> = {
      text: ['x'],
      'long-text': ['x\ny'],
      'single-choice': ['a'],
      'multiple-choice': ['a', 'c'],
      country: ['PK'],
      organisation: ['ICIMOD'],
      language: ['zh-Hans'],
      'arrival-city': ['Baku'],
      'accommodation-nights': ['0'],
      consent: ['true'],
    };
    const bad: Record<FieldKind, [string[], string]> = {
      text: [['x'.repeat(301)], 'too-long'],
      'long-text': [['x\0'], 'malformed-text'],
      'single-choice': [['d'], 'unknown-option'],
      'multiple-choice': [['a', 'a'], 'option-twice'],
      country: [['XX'], 'unknown-country'],
      organisation: [['\ud800'], 'malformed-text'],
      language: [['klingon!'], 'unknown-language'],
      'arrival-city': [['a', 'b'], 'too-many-values'],
      'accommodation-nights': [['93'], 'too-many-nights'],
      consent: [['yes'], 'not-a-consent'],
    };
    for (const kind of FIELD_KINDS) {
      expect([kind, codeOf(field(kind), good[kind])]).toEqual([kind, undefined]);
      expect([kind, codeOf(field(kind), bad[kind][0])]).toEqual([kind, bad[kind][1]]);
    }
    expect(codeOf(field('multiple-choice'), ['a', 'd'])).toBe('unknown-option');
    for (const none of ['-1', '1.5', '1e3', '007', '１'])
      expect(codeOf(field('accommodation-nights'), [none])).toBe('not-a-number');
  });

  it('wants what is required, and blanks are no answer', () => {
    for (const kind of FIELD_KINDS) {
      expect(codeOf(field(kind, { isRequired: true }), [' '])).toBe('required');
      expect(checkAnswers([field(kind)], { [kind]: ['', ' '] })).toEqual({ isGood: true, answers: {} });
    }
  });

  it('refuses what the form does not ask, also by the names of objects', () => {
    expect(checkAnswers([field('text')], { toString: ['x'] })).toEqual({
      isGood: false,
      problems: [{ fieldId: 'toString', code: 'unknown-field' }],
    });
    expect(checkAnswers([field('text', { id: 'constructor' })], {})).toEqual({ isGood: true, answers: {} });
  });

  it('gives the same again for what it gave, for any input', () => {
    const fields = FIELD_KINDS.map((kind) => field(kind));
    const given = fc.dictionary(
      fc.constantFrom(...FIELD_KINDS),
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', 'true', 'PK', 'en', '3')), {
        maxLength: 3,
      }),
    );
    fc.assert(
      fc.property(given, (answers) => {
        const first = checkAnswers(fields, answers);
        if (first.isGood) expect(checkAnswers(fields, first.answers)).toEqual(first);
        else expect(first.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
