import { describe, expect, it } from 'vitest';
import { type ArticleForm, type DraftForm, withApproval, withMove, withText } from './draft-form.js';
import { mergedDraft } from './draft-merge.js';

const article = (key: string, texts: Record<string, string>, approved: string[] = []): ArticleForm => ({
  key,
  id: key,
  isPreamble: false,
  texts,
  approved,
});
const base: DraftForm = {
  languages: ['en', 'ur'],
  leadingLanguage: 'en',
  titles: { en: 'Title', ur: 'عنوان' },
  articles: [
    article('a', { en: 'One', ur: 'ایک' }, ['en', 'ur']),
    article('b', { en: 'Two' }),
    article('c', { en: 'Three' }),
  ],
};
const change = (form: DraftForm, key: string, edit: (article: ArticleForm) => ArticleForm): DraftForm => ({
  ...form,
  articles: form.articles.map((each) => (each.key === key ? edit(each) : each)),
});
const write = (form: DraftForm, key: string, language: string, text: string): DraftForm =>
  change(form, key, (each) => withText(each, language, text, 'en'));
const shown = ({ articles }: DraftForm): string => articles.map(({ key, texts }) => `${key} ${texts['en']}`).join(', ');

describe('mergedDraft', () => {
  it('keeps what each changed apart from the other', () => {
    const mine = { ...write(base, 'a', 'ur', 'میرا'), titles: { en: 'My title', ur: 'عنوان' } };
    const theirs = { ...write(base, 'b', 'en', 'Theirs'), titles: { en: 'Title', ur: 'ان کا' } };
    const { form, conflicts } = mergedDraft(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(form.titles).toEqual({ en: 'My title', ur: 'ان کا' });
    expect(form.articles[0]!.texts['ur']).toBe('میرا');
    expect(shown(form)).toBe('a One, b Theirs, c Three');
  });
  it('leaves my words where both changed them, and tells theirs', () => {
    const { form, conflicts } = mergedDraft(base, write(base, 'a', 'en', 'Mine'), write(base, 'a', 'en', 'Theirs'));
    expect(shown(form)).toBe('a Mine, b Two, c Three');
    expect(conflicts).toEqual([{ key: 'a', language: 'en', theirs: 'Theirs' }]);
    expect(mergedDraft(base, write(base, 'a', 'en', 'Same'), write(base, 'a', 'en', 'Same')).conflicts).toEqual([]);
  });
  it('keeps no approval of words that are not the approved ones', () => {
    const theirs = write(base, 'a', 'en', 'Theirs');
    expect(mergedDraft(base, base, theirs).form.articles[0]!.approved).toEqual([]);
    const mine = change(base, 'b', (each) => withApproval(each, 'en', true));
    expect(mergedDraft(base, mine, base).form.articles[1]!.approved).toEqual(['en']);
    expect(mergedDraft(base, mine, write(base, 'b', 'en', 'Other')).form.articles[1]!.approved).toEqual([]);
  });
  it('takes an approval back where either of us took it back', () => {
    const mine = change(base, 'a', (each) => withApproval(each, 'ur', false));
    expect(mergedDraft(base, mine, base).form.articles[0]!.approved).toEqual(['en']);
    expect(mergedDraft(base, base, mine).form.articles[0]!.approved).toEqual(['en']);
  });
  it('takes articles that came and lets go those that went', () => {
    const theirs = { ...base, articles: [...base.articles.slice(0, 2), article('d', { en: 'Four' })] };
    const mine = {
      ...base,
      articles: base.articles.toSpliced(1, 1, { ...article('new-3', { en: 'Mine' }), id: null }),
    };
    expect(shown(mergedDraft(base, mine, theirs).form)).toBe('a One, new-3 Mine, d Four');
  });
  it('loses nothing that somebody worked on while the other took it out', () => {
    const without = { ...base, articles: base.articles.slice(0, 2) };
    const mine = write(base, 'c', 'en', 'Mine');
    const { form } = mergedDraft(base, mine, without);
    expect(shown(form)).toBe('a One, b Two, c Mine');
    expect(form.articles[2]!.id).toBeNull();
    expect(shown(mergedDraft(base, without, mine).form)).toBe('a One, b Two, c Mine');
  });
  it('keeps my order where they left it as it was', () => {
    const mine = withMove(base, 0, 1);
    expect(shown(mergedDraft(base, mine, write(base, 'c', 'en', 'Theirs')).form)).toBe('b Two, a One, c Theirs');
    expect(shown(mergedDraft(base, mine, withMove(base, 1, 1)).form)).toBe('a One, c Three, b Two');
  });
});
