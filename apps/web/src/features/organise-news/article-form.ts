import type { DraftedNews, NewsInput, TextState } from './organise-news.queries.js';

export interface TextForm {
  title: string;
  summary: string;
  body: string;
  isApproved: boolean;
}
/** An article while it is written. */
export interface ArticleForm {
  /** BCP 47: the summit's, the main one first, and those that it is in already. */
  languages: readonly string[];
  leadingLanguage: string;
  /** By language; one for each. */
  texts: Readonly<Record<string, TextForm>>;
  /** A day, `2024-10-16`; empty for that of its release. */
  datedOn: string;
}
const EMPTY: TextForm = { title: '', summary: '', body: '', isApproved: false };

export function formOf(article: DraftedNews, summitLanguages: readonly string[]): ArticleForm {
  const languages = [...new Set([...summitLanguages, ...article.languages])];
  const texts = languages.map((language): [string, TextForm] => {
    const text = article.texts.find((each) => each.language === language);
    if (text === undefined) return [language, EMPTY];
    const { title, summary, body, state } = text;
    return [language, { title, summary, body, isApproved: state === 'APPROVED' }];
  });
  return {
    languages,
    leadingLanguage: article.leadingLanguage,
    texts: Object.fromEntries(texts),
    datedOn: article.datedOn ?? '',
  };
}

/** Whether all that readers need is there. */
export const isWhole = ({ title, summary, body }: TextForm): boolean =>
  [title, summary, body].every((text) => text.trim() !== '');

export const textOf = ({ texts }: ArticleForm, language: string): TextForm => texts[language] ?? EMPTY;

/** What changes is not approved any more, and nothing is that is not whole. */
export function changed(form: ArticleForm, language: string, part: Partial<TextForm>): ArticleForm {
  const text = { ...textOf(form, language), ...('isApproved' in part ? {} : { isApproved: false }), ...part };
  return { ...form, texts: { ...form.texts, [language]: { ...text, isApproved: text.isApproved && isWhole(text) } } };
}

export function inputOf({ languages, leadingLanguage, texts, datedOn }: ArticleForm): NewsInput {
  const written = Object.entries(texts).filter(
    ([, { title, summary, body }]) => `${title}${summary}${body}`.trim() !== '',
  );
  return {
    languages: [...languages],
    leadingLanguage,
    texts: written.map(([language, { title, summary, body }]) => ({ language, title, summary, body })),
    approved: written.filter(([, { isApproved }]) => isApproved).map(([language]) => language),
    datedOn: datedOn === '' ? null : datedOn,
  };
}

export const isSame = (one: ArticleForm, other: ArticleForm): boolean =>
  JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));

/**
 * What the editor goes on from when the article was read anew. One that says the same in a later revision (it was called ready, or
 * released) takes nothing away from what is being written; one that somebody else wrote on is not overwritten unseen.
 */
export function readAnew(
  before: { base: DraftedNews; form: ArticleForm },
  article: DraftedNews,
  summitLanguages: readonly string[],
): { base: DraftedNews; form: ArticleForm } {
  if (article.revision <= before.base.revision) return before;
  const was = formOf(before.base, summitLanguages);
  const now = formOf(article, summitLanguages);
  if (isSame(was, now)) return { base: article, form: before.form };
  return isSame(was, before.form) ? { base: article, form: now } : before;
}

/** How a text stands that is being edited: what the server said as long as nothing of it changed. */
export function stateOf(article: DraftedNews, form: ArticleForm, language: string): TextState {
  const text = textOf(form, language);
  if (!isWhole(text)) return 'MISSING';
  if (text.isApproved) return 'APPROVED';
  const kept = article.texts.find((each) => each.language === language);
  const isAsKept = kept?.title === text.title && kept.summary === text.summary && kept.body === text.body;
  return isAsKept && kept.state === 'BEHIND' ? 'BEHIND' : 'UP_TO_DATE';
}
