import { expect, it } from 'vitest';
import { changed, formOf, inputOf, isSame, readAnew, stateOf, textOf } from './article-form.js';
import type { DraftedNews } from './organise-news.queries.js';

const ARTICLE: DraftedNews = {
  id: '1',
  slug: 'baku',
  revision: 3,
  languages: ['en', 'az'],
  leadingLanguage: 'en',
  datedOn: null,
  readyLanguages: null,
  isReadyOutdated: false,
  texts: [
    { language: 'en', title: 'A', summary: 'B', body: 'C', state: 'APPROVED' },
    { language: 'az', title: 'D', summary: 'E', body: 'F', state: 'BEHIND' },
  ],
  pictures: [],
};

it('shows all languages of the summit, and those the article is in', () => {
  const form = formOf(ARTICLE, ['zh', 'en']);
  expect(form.languages).toEqual(['zh', 'en', 'az']);
  expect(inputOf(form)).toMatchObject({
    texts: [{ language: 'en' }, { language: 'az' }],
    approved: ['en'],
    datedOn: null,
  });
});

it('takes an approval away with each change, and gives it to whole texts alone', () => {
  const form = formOf(ARTICLE, ['en']);
  const edited = changed(form, 'en', { title: 'Other' });
  expect(textOf(edited, 'en').isApproved).toBe(false);
  expect(isSame(form, edited)).toBe(false);
  expect(isSame(form, changed(edited, 'en', { title: 'A', isApproved: true }))).toBe(true);
  expect(textOf(changed(changed(form, 'az', { body: ' ' }), 'az', { isApproved: true }), 'az').isApproved).toBe(false);
});

it('says how each text stands while it is edited', () => {
  const form = formOf(ARTICLE, ['en', 'zh']);
  expect(['en', 'az', 'zh'].map((language) => stateOf(ARTICLE, form, language))).toEqual([
    'APPROVED',
    'BEHIND',
    'MISSING',
  ]);
  expect(stateOf(ARTICLE, changed(form, 'az', { title: 'New' }), 'az')).toBe('UP_TO_DATE');
});

it('goes on from what was read anew, and overwrites nobody unseen', () => {
  const form = formOf(ARTICLE, ['en']);
  const edited = changed(form, 'en', { title: 'Other' });
  const ready = { ...ARTICLE, revision: 4, readyLanguages: ['en'] };
  const elsewhere = { ...ready, datedOn: '2024-10-16' };
  expect(readAnew({ base: ARTICLE, form: edited }, ready, ['en'])).toEqual({ base: ready, form: edited });
  expect(readAnew({ base: ARTICLE, form: edited }, elsewhere, ['en'])).toEqual({ base: ARTICLE, form: edited });
  expect(readAnew({ base: ARTICLE, form }, elsewhere, ['en'])).toEqual({
    base: elsewhere,
    form: formOf(elsewhere, ['en']),
  });
  // An answer that was overtaken.
  expect(readAnew({ base: ready, form: edited }, ARTICLE, ['en']).base).toBe(ready);
});
