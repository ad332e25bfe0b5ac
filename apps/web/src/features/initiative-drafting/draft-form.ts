import type { Article, Draft, DraftInput, TranslationState } from './drafting.queries.js';

/** Same limits as the server's, which has the last word. */
export const TITLE_LENGTH = 300;
export const ARTICLE_LENGTH = 10_000;
export const NOTE_LENGTH = 4_000;
export const MOST_ARTICLES = 200;

/** BCP 47 → what is written. */
export type Texts = Readonly<Record<string, string>>;
/** An article as it stands in the fields. */
export interface ArticleForm {
  /** Its id, or a word of its own while it has none. */
  readonly key: string;
  readonly id: string | null;
  readonly isPreamble: boolean;
  readonly texts: Texts;
  /** Languages in which it is approved as it stands here. */
  readonly approved: readonly string[];
}
export interface DraftForm {
  readonly languages: readonly string[];
  readonly leadingLanguage: string;
  readonly titles: Texts;
  readonly articles: readonly ArticleForm[];
}

const textsOf = (texts: readonly { language: string; text: string }[]): Texts =>
  Object.fromEntries(texts.map(({ language, text }) => [language, text]));

export function formOf({ languages, leadingLanguage, titles, articles }: Draft): DraftForm {
  return {
    languages,
    leadingLanguage,
    titles: textsOf(titles),
    articles: articles.map(({ id, number, texts }) => ({
      key: id,
      id,
      isPreamble: number === null,
      texts: textsOf(texts),
      approved: texts.filter(({ state }) => state === 'APPROVED').map(({ language }) => language),
    })),
  };
}

/** What is sent: languages that the text has, and words that are there. */
export function inputOf({ languages, leadingLanguage, titles, articles }: DraftForm): DraftInput {
  const written = (texts: Texts): { language: string; text: string }[] =>
    languages.flatMap((language) => {
      const text = (texts[language] ?? '').trim();
      return text === '' ? [] : [{ language, text }];
    });
  return {
    languages: [...languages],
    leadingLanguage,
    titles: written(titles),
    articles: articles.map(({ id, isPreamble, texts, approved }) => {
      const sent = written(texts);
      return {
        id,
        isPreamble,
        texts: sent,
        approved: approved.filter((language) => sent.some((each) => each.language === language)),
      };
    }),
  };
}

/** The numbers of articles, in their order: `null` for the preamble. */
export function numbersIn(articles: readonly ArticleForm[]): (number | null)[] {
  let last = 0;
  return articles.map(({ isPreamble }) => (isPreamble ? null : (last += 1)));
}

/** The article with other words: nothing of it is approved that was approved for the words before. */
export function withText(article: ArticleForm, language: string, text: string, leadingLanguage: string): ArticleForm {
  return {
    ...article,
    texts: { ...article.texts, [language]: text },
    approved: language === leadingLanguage ? [] : article.approved.filter((each) => each !== language),
  };
}

export function withApproval(article: ArticleForm, language: string, isApproved: boolean): ArticleForm {
  const others = article.approved.filter((each) => each !== language);
  return { ...article, approved: isApproved ? [...others, language] : others };
}

/** How an article will stand in a language once this is saved. `saved`: as it is kept now, if it is. */
export function stateIn(
  article: ArticleForm,
  saved: Article | undefined,
  language: string,
  leadingLanguage: string,
): TranslationState {
  const text = (article.texts[language] ?? '').trim();
  if (text === '') return 'MISSING';
  if (article.approved.includes(language)) return 'APPROVED';
  const was = saved?.texts.find((each) => each.language === language);
  if (language === leadingLanguage || was?.text !== text) return 'UP_TO_DATE';
  const ledBy = saved?.texts.find((each) => each.language === leadingLanguage)?.text ?? '';
  const isBehind = was.state === 'BEHIND' || (article.texts[leadingLanguage] ?? '').trim() !== ledBy;
  return isBehind ? 'BEHIND' : 'UP_TO_DATE';
}

/** Whether saving would change anything. */
export const isSame = (one: DraftForm, other: DraftForm): boolean =>
  JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));

/** The form once `sent` was saved, with what was typed since; articles keep their keys, and with them the place of who is in them. */
export function savedForm(now: DraftForm, sent: DraftForm, saved: Draft): DraftForm {
  const ids = new Map(sent.articles.map(({ key }, index) => [key, saved.articles[index]?.id ?? null]));
  if (now !== sent)
    return {
      ...now,
      articles: now.articles.map((article) => ({ ...article, id: article.id ?? ids.get(article.key) ?? null })),
    };
  const form = formOf(saved);
  return {
    ...form,
    articles: form.articles.map((article, index) => ({ ...article, key: sent.articles[index]?.key ?? article.key })),
  };
}

/** Each article under its id: as others know it. */
export const byId = (form: DraftForm): DraftForm => ({
  ...form,
  articles: form.articles.map((article) => ({ ...article, key: article.id ?? article.key })),
});

/** A word that no article of the form has. */
function freshKey(articles: readonly ArticleForm[]): string {
  let number = articles.length;
  while (articles.some(({ key }) => key === `new-${number}`)) number += 1;
  return `new-${number}`;
}

/** With an empty article at this place. */
export function withArticle(form: DraftForm, index: number): DraftForm {
  const article = { key: freshKey(form.articles), id: null, isPreamble: false, texts: {}, approved: [] };
  return { ...form, articles: form.articles.toSpliced(index, 0, article) };
}

/** With an article one place further up or down. A preamble that is not the first any more is an article. */
export function withMove(form: DraftForm, index: number, by: -1 | 1): DraftForm {
  const [article, other] = [form.articles[index], form.articles[index + by]];
  if (article === undefined || other === undefined) return form;
  const articles = form.articles.with(index, other).with(index + by, article);
  return { ...form, articles: articles.map((each, place) => (place === 0 ? each : { ...each, isPreamble: false })) };
}
