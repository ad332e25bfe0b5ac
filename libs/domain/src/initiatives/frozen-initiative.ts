import type { LanguageTexts } from '../text/index.js';

export const FROZEN_FORMAT = 'canopy-initiative/1';

/** An article as it stands in all languages. Articles are numbered in their order, from 1; a preamble before them is not. */
export interface FrozenArticle {
  readonly number: number | null;
  readonly texts: LanguageTexts;
}

/**
 * The text that is signed. Its bytes are those of `canonicalJson`, its hash is SHA-256 over their UTF-8: one hash for all
 * languages, each of which is authentic.
 */
export interface FrozenInitiative {
  readonly format: typeof FROZEN_FORMAT;
  readonly id: string;
  readonly summitId: string;
  /** How often it was frozen, from 1. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly frozenAt: string;
  /** BCP 47, in the order they stand side by side. */
  readonly languages: readonly string[];
  readonly titles: LanguageTexts;
  readonly articles: readonly FrozenArticle[];
  /** Languages that the summit has and this text does not, as its organiser said when it was frozen. */
  readonly missingLanguages: readonly string[];
}

/** One text of a draft in one language: what it is now, and what it was made from. */
export interface DraftText {
  readonly text: string;
  /** Of the leading language's text, that this one was written for. */
  readonly basedOn: number;
  /** Whoever may approve has read it as it is. */
  readonly isApproved: boolean;
}
export interface DraftArticle {
  readonly id: string;
  /** What stands before the first article, without a number. */
  readonly isPreamble: boolean;
  /** Grows with each edit of the leading language's text. */
  readonly revision: number;
  /** BCP 47 → text. */
  readonly texts: Readonly<Record<string, DraftText>>;
}
export interface InitiativeDraft {
  readonly languages: readonly string[];
  /** The one that is written first; once frozen, no language is before another. */
  readonly leadingLanguage: string;
  readonly titles: LanguageTexts;
  readonly articles: readonly DraftArticle[];
}

export type TranslationState = 'missing' | 'behind' | 'up-to-date' | 'approved';

/** How an article stands in a language. */
export function translationState(article: DraftArticle, language: string): TranslationState {
  const text = article.texts[language];
  if (text === undefined || text.text === '') return 'missing';
  if (text.basedOn < article.revision) return 'behind';
  return text.isApproved ? 'approved' : 'up-to-date';
}

export type FreezeProblem =
  | { readonly code: 'no-articles' }
  | { readonly code: 'preamble-not-first' }
  | { readonly code: 'title-missing'; readonly language: string }
  | {
      readonly code: 'article-not-approved';
      readonly number: number | null;
      readonly language: string;
      readonly state: Exclude<TranslationState, 'approved'>;
    };

/** The numbers of articles, in their order: `null` for the preamble. */
export function numbersOf(articles: readonly Pick<DraftArticle, 'isPreamble'>[]): (number | null)[] {
  let last = 0;
  return articles.map(({ isPreamble }) => (isPreamble ? null : (last += 1)));
}

/** Why a draft cannot be frozen in these languages; nothing where it can. */
export function freezeProblems(draft: InitiativeDraft, languages: readonly string[]): FreezeProblem[] {
  const problems: FreezeProblem[] = draft.articles.every(({ isPreamble }) => isPreamble)
    ? [{ code: 'no-articles' }]
    : [];
  if (draft.articles.some(({ isPreamble }, index) => isPreamble && index > 0))
    problems.push({ code: 'preamble-not-first' });
  const numbers = numbersOf(draft.articles);
  for (const language of languages) {
    if ((draft.titles[language] ?? '') === '') problems.push({ code: 'title-missing', language });
    draft.articles.forEach((article, index) => {
      const state = translationState(article, language);
      if (state !== 'approved')
        problems.push({ code: 'article-not-approved', number: numbers[index] ?? null, language, state });
    });
  }
  return problems;
}

/** The draft as it is signed; only for one without `freezeProblems` in these languages. */
export function frozenOf(
  draft: InitiativeDraft,
  languages: readonly string[],
  about: Pick<FrozenInitiative, 'id' | 'summitId' | 'version' | 'frozenAt'>,
): FrozenInitiative {
  const numbers = numbersOf(draft.articles);
  const inThese = (texts: LanguageTexts): LanguageTexts =>
    Object.fromEntries(languages.map((language) => [language, texts[language] ?? '']));
  return {
    format: FROZEN_FORMAT,
    ...about,
    languages,
    titles: inThese(draft.titles),
    articles: draft.articles.map(({ texts }, index) => ({
      number: numbers[index] ?? null,
      texts: inThese(Object.fromEntries(Object.entries(texts).map(([language, { text }]) => [language, text]))),
    })),
    missingLanguages: draft.languages.filter((language) => !languages.includes(language)),
  };
}
