import { describe, expect, it } from 'vitest';
import { editedForm, EMPTY_FORM, inputOf, moved, newId, problemsOf, type EditedField } from './draft-form.js';

const clock = { wallClockOf: (instant: string) => instant.slice(0, 16), instantOf: (wall: string) => `${wall}:00Z` };
const field = (values: Partial<EditedField>): EditedField => ({
  id: 'a',
  kind: 'TEXT',
  labels: { en: 'Label' },
  helps: {},
  isRequired: false,
  options: [],
  ...values,
});

describe('a registration form in the editor', () => {
  it('goes to the server and comes back as it was', () => {
    const form = {
      ...EMPTY_FORM,
      isOpen: true,
      opensAt: '2030-01-01T08:00',
      capacity: '100',
      fields: [field({ kind: 'SINGLE_CHOICE', options: [{ id: 'x', labels: { en: 'X', ur: ' ' } }] })],
    };
    const input = inputOf(form, clock);
    expect(input).toMatchObject({ capacity: 100, opensAt: '2030-01-01T08:00:00Z', closesAt: null });
    const labels = [{ language: 'en', text: 'X', direction: 'LTR' as const }];
    const back = editedForm(
      {
        ...form,
        revision: 1,
        capacity: 100,
        opensAt: '2030-01-01T08:00:00Z',
        closesAt: null,
        fields: [
          {
            id: 'a',
            kind: 'SINGLE_CHOICE',
            isRequired: false,
            labels: [{ language: 'en', text: 'Label', direction: 'LTR' }],
            helps: [],
            options: [{ id: 'x', labels }],
          },
        ],
      },
      clock,
    );
    expect(inputOf(back, clock)).toEqual(input);
  });
  it('says what has to be mended', () => {
    const problems = problemsOf({
      ...EMPTY_FORM,
      opensAt: '2030-01-02T00:00',
      closesAt: '2030-01-01T00:00',
      capacity: 'many',
      fields: [
        field({ id: 'a', labels: { en: ' ' } }),
        field({ id: 'b', kind: 'SINGLE_CHOICE' }),
        field({ id: 'c', kind: 'MULTIPLE_CHOICE', options: [{ id: 'x', labels: {} }] }),
        field({ id: 'd' }),
      ],
    });
    expect(problems).toEqual({
      closesAt: 'closes-before-opening',
      capacity: 'capacity',
      a: 'label',
      b: 'options',
      c: 'option-label',
    });
  });
  it('moves a field, and no further than the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  });
  it('finds a new id for each new field', () => {
    expect(newId({ ...EMPTY_FORM, fields: [field({})] })).toMatch(/^f-[0-9a-f]{8}$/);
  });
});
