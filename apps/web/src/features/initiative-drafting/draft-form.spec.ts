import { describe, expect, it } from 'vitest';
import {
  type ArticleForm,
  byId,
  formOf,
  inputOf,
  isSame,
  numbersIn,
  savedForm,
  stateIn,
  withApproval,
  withArticle,
  withMove,
  withText,
} from './draft-form.js';
import type { Article, Draft } from './drafting.queries.js';

const saved: Article = {
  id: 'a',
  number: 1,
  texts: [
    { language: 'en', text: 'One', direction: 'LTR', state: 'APPROVED' },
    { language: 'ur', text: 'ایک', direction: 'RTL', state: 'APPROVED' },
    { language: 'th', text: 'หนึ่ง', direction: 'LTR', state: 'BEHIND' },
  ],
};
const draft: Draft = {
  id: 'i',
  summitId: 's',
  slug: 'asia',
  state: 'DRAFTING',
  revision: 3,
  languages: ['en', 'ur', 'th', 'ru'],
  leadingLanguage: 'en',
  titles: [{ language: 'en', text: 'A green planet', direction: 'LTR' }],
  articles: [{ id: 'p', number: null, texts: [] }, saved],
  textHash: null,
  updatedAt: '2022-12-20T06:00:00Z',
  part: 'ORGANISER',
  summit: { slug: 'asia', titles: [], timeZone: 'Asia/Shanghai' },
  waiting: { comments: 0, amendments: 0 },
};
const form = formOf(draft);
const article = form.articles[1]!;
const statesOf = (edited: ArticleForm) =>
  draft.languages.map((language) => stateIn(edited, saved, language, 'en')).join(' ');

describe('a draft in its fields', () => {
  it('is sent as it was read', () => {
    expect(inputOf(form)).toEqual({
      languages: ['en', 'ur', 'th', 'ru'],
      leadingLanguage: 'en',
      titles: [{ language: 'en', text: 'A green planet' }],
      articles: [
        { id: 'p', isPreamble: true, texts: [], approved: [] },
        {
          id: 'a',
          isPreamble: false,
          texts: [
            { language: 'en', text: 'One' },
            { language: 'ur', text: 'ایک' },
            { language: 'th', text: 'หนึ่ง' },
          ],
          approved: ['en', 'ur'],
        },
      ],
    });
  });
  it('sends nothing of a language that the text does not have any more, and no empty words', () => {
    const less = { ...form, languages: ['en', 'th'], articles: [withText(article, 'th', '  ', 'en')] };
    expect(inputOf(less).articles[0]).toMatchObject({ texts: [{ language: 'en', text: 'One' }], approved: ['en'] });
  });
  it('is the same after a space at its end', () => {
    expect(isSame(form, { ...form, titles: { en: 'A green planet ' } })).toBe(true);
    expect(isSame(form, { ...form, titles: { en: 'A greener planet' } })).toBe(false);
  });
  it('numbers its articles, and takes new ones where they are put', () => {
    const more = withArticle(withArticle(form, 1), 1);
    expect(new Set(more.articles.map(({ key }) => key)).size).toBe(4);
    expect(numbersIn(more.articles)).toEqual([null, 1, 2, 3]);
  });
  it('knows no preamble but at its beginning', () => {
    const moved = withMove(form, 0, 1);
    expect(moved.articles.map(({ key, isPreamble }) => `${key} ${isPreamble}`)).toEqual(['a false', 'p false']);
    expect(withMove(form, 0, -1)).toBe(form);
  });
});

describe('a draft that was saved', () => {
  const sent = withArticle(form, 2);
  const key = sent.articles[2]!.key;
  const answered: Draft = { ...draft, revision: 4, articles: [...draft.articles, { id: 'n', number: 2, texts: [] }] };
  it('knows its new articles by their ids, where they stand', () => {
    const after = savedForm(sent, sent, answered);
    expect(after.articles.map(({ key: each, id }) => `${each} ${id}`)).toEqual(['p p', 'a a', `${key} n`]);
    expect(byId(after).articles.map((each) => each.key)).toEqual(['p', 'a', 'n']);
    expect(isSame(after, formOf(answered))).toBe(true);
  });
  it('keeps what was typed while it was on its way', () => {
    const typed = { ...sent, articles: sent.articles.with(1, withText(article, 'en', 'One more', 'en')) };
    const after = savedForm(typed, sent, answered);
    expect(after.articles.map(({ id }) => id)).toEqual(['p', 'a', 'n']);
    expect(after.articles[1]!.texts['en']).toBe('One more');
    expect(isSame(after, formOf(answered))).toBe(false);
  });
});

describe('where an article will stand in a language', () => {
  it('is as it was, while nothing is touched', () =>
    expect(statesOf(article)).toBe('APPROVED APPROVED BEHIND MISSING'));
  it('falls behind when the leading text changes, until it is written anew or approved as it is', () => {
    const led = withText(article, 'en', 'One more', 'en');
    expect(statesOf(led)).toBe('UP_TO_DATE BEHIND BEHIND MISSING');
    expect(statesOf(withText(led, 'ur', 'ایک اور', 'en'))).toBe('UP_TO_DATE UP_TO_DATE BEHIND MISSING');
    expect(statesOf(withApproval(led, 'ur', true))).toBe('UP_TO_DATE APPROVED BEHIND MISSING');
  });
  it('loses the approval of other words', () => {
    expect(statesOf(withText(article, 'ur', 'دو', 'en'))).toBe('APPROVED UP_TO_DATE BEHIND MISSING');
    expect(statesOf(withApproval(article, 'ur', false))).toBe('APPROVED UP_TO_DATE BEHIND MISSING');
  });
  it('is up to date in a new article', () => {
    const fresh = withText(withArticle(form, 0).articles[0]!, 'ru', 'Один', 'en');
    expect(stateIn(fresh, undefined, 'ru', 'en')).toBe('UP_TO_DATE');
    expect(stateIn(fresh, undefined, 'en', 'en')).toBe('MISSING');
  });
});
