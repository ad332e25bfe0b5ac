import { describe, expect, it } from 'vitest';
import { EMPTY_PERSON, formOfPerson, inputOfPerson, writtenLanguages } from './person-form.js';

const text = (language: string, words: string) => ({ language, text: words, direction: 'LTR' as const });
const PERSON = {
  id: 'p',
  slug: 'ada',
  names: [text('en', 'Ada'), text('ur', 'ایڈا')],
  titles: [text('en', 'Dr')],
  biographies: [],
  country: 'PK',
  organisationId: 'o',
  organisationName: 'Institute',
  languages: ['en', 'ur'],
  photoUrl: null,
  revision: 3,
  changedByPersonAt: null,
};

describe('the form of a person', () => {
  it('sends back what it was filled with', () => {
    expect(inputOfPerson(formOfPerson(PERSON))).toEqual({
      input: {
        names: [
          { language: 'en', text: 'Ada' },
          { language: 'ur', text: 'ایڈا' },
        ],
        titles: [{ language: 'en', text: 'Dr' }],
        biographies: [],
        organisationId: 'o',
        organisationName: null,
        country: 'PK',
        languages: ['en', 'ur'],
      },
    });
  });

  it('names an organisation that was typed, and forgets the one before', () => {
    const form = { ...formOfPerson(PERSON), organisationName: ' Embassy ', organisationId: null };
    expect(inputOfPerson(form)).toMatchObject({ input: { organisationId: null, organisationName: 'Embassy' } });
  });

  it('needs a name in some language', () => {
    expect(inputOfPerson({ ...EMPTY_PERSON, names: { en: '  ' } })).toEqual({ problem: 'name-missing' });
  });

  it('offers the languages of the summit, of what is written and what was added, each once', () => {
    expect(writtenLanguages(formOfPerson(PERSON), ['zh', 'en'], ['th', 'en'])).toEqual(['zh', 'en', 'ur', 'th']);
  });
});
