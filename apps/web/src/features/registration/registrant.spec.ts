import { describe, expect, it } from 'vitest';
import { answersOf, missingIn, problemsFrom, type RegistrantForm } from './registrant.js';

const form: RegistrantForm = { name: ' ', email: 'a@b.org', language: 'en', answers: { org: [' '], meal: ['veg'] } };

describe('a registrant’s form', () => {
  it('lacks what is required and blank', () => {
    const fields = [
      { id: 'org', isRequired: true },
      { id: 'meal', isRequired: true },
      { id: 'city', isRequired: false },
      { id: 'consent', isRequired: true },
    ];
    expect(missingIn(form, fields)).toEqual({ name: 'required', org: 'required', consent: 'required' });
  });
  it('reads the server’s word by field', () => {
    expect(
      problemsFrom({ 'input.email': { code: 'bad-email' }, 'input.answers.meal': { code: 'unknown-option' } }),
    ).toEqual({ email: 'bad-email', meal: 'unknown-option' });
  });
  it('sends nothing that is blank', () => {
    expect(answersOf(form)).toEqual([{ fieldId: 'meal', values: ['veg'] }]);
  });
});
