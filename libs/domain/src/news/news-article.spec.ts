import { describe, expect, it } from 'vitest';
import { editedNews, type NewsDraft, newsProblems, newsState, paragraphsOf, publishedNews } from './news-article.js';

const words = (text: string) => ({ title: `${text} title`, summary: `${text} summary`, body: text });
const EMPTY: NewsDraft = { languages: ['en', 'ur'], leadingLanguage: 'en', leadingRevision: 0, texts: {} };
const edit = (before: NewsDraft, texts: Record<string, ReturnType<typeof words>>, approved: string[] = []): NewsDraft =>
  editedNews(before, { languages: ['en', 'ur'], leadingLanguage: 'en', texts, approved });

describe('an article while it is written', () => {
  it('leaves translations behind when the leading text changes', () => {
    const first = edit(EMPTY, { en: words('One'), ur: words('ایک') }, ['en', 'ur']);
    expect(['en', 'ur'].map((language) => newsState(first, language))).toEqual(['approved', 'approved']);
    const second = edit(first, { en: words('Two'), ur: words('ایک') });
    expect(['en', 'ur'].map((language) => newsState(second, language))).toEqual(['up-to-date', 'behind']);
    const third = edit(second, { en: words('Two'), ur: words('دو') }, ['en']);
    expect(['en', 'ur'].map((language) => newsState(third, language))).toEqual(['approved', 'up-to-date']);
  });

  it('takes an approval for the text as it stands, also of one that was behind', () => {
    const first = edit(EMPTY, { en: words('One'), ur: words('ایک') });
    const second = edit(first, { en: words('Two'), ur: words('ایک') }, ['ur']);
    expect(newsState(second, 'ur')).toBe('approved');
  });

  it('is missing where any part of it is', () => {
    const draft = edit(EMPTY, { en: words('One'), ur: { ...words('ایک'), summary: '' } });
    expect(newsState(draft, 'ur')).toBe('missing');
    expect(edit(EMPTY, { ur: { title: '', summary: '', body: '' } }).texts).toEqual({});
  });
});

describe('an article that is made ready', () => {
  const draft = edit(EMPTY, { en: words('One'), ur: words('ایک') }, ['en']);

  it('needs its texts approved', () => {
    expect(newsProblems(draft, ['ur', 'ru'])).toEqual([
      { language: 'ur', state: 'up-to-date' },
      { language: 'ru', state: 'missing' },
    ]);
    expect(newsProblems(draft, [])).toEqual([]);
  });

  it('is never without its leading language', () => {
    expect(newsProblems(EMPTY, [])).toEqual([{ language: 'en', state: 'missing' }]);
  });

  it('shows approved words alone', () => {
    expect(publishedNews(draft, [], [])).toEqual({ languages: ['en'], texts: { en: words('One') }, pictures: [] });
  });
});

it('parts paragraphs by empty lines', () => {
  expect(paragraphsOf('One\nstill one\n \n\nTwo\n')).toEqual(['One\nstill one', 'Two']);
  expect(paragraphsOf('')).toEqual([]);
});
