import type { LanguageTexts } from '../text/index.js';
import type { DraftArticle, DraftText, InitiativeDraft } from './frozen-initiative.js';

/** An article as an editor sends it: all of its texts, and the languages in which it is approved as it stands there. */
export interface EditedArticle {
  /** `null` for a new one. */
  readonly id: string | null;
  readonly isPreamble: boolean;
  readonly texts: LanguageTexts;
  readonly approved: readonly string[];
}
/** All of a draft, articles in their order. */
export interface EditedDraft {
  readonly languages: readonly string[];
  readonly leadingLanguage: string;
  readonly titles: LanguageTexts;
  readonly articles: readonly EditedArticle[];
}

/**
 * The draft after an edit. A new leading text leaves every translation behind until it is written anew or approved as it is; what
 * changes loses its approval unless the same edit gives it. @returns `unknown-article` for one that the draft does not have
 */
export function editedDraft(
  before: InitiativeDraft,
  edited: EditedDraft,
  newId: () => string,
): InitiativeDraft | 'unknown-article' {
  const known = new Map(before.articles.map((article) => [article.id, article]));
  const articles: DraftArticle[] = [];
  for (const article of edited.articles) {
    const previous = article.id === null ? undefined : known.get(article.id);
    if (article.id !== null && previous === undefined) return 'unknown-article';
    // One article cannot stand in two places.
    known.delete(article.id ?? '');
    articles.push(editedArticle(previous, article, edited, newId));
  }
  return {
    languages: edited.languages,
    leadingLanguage: edited.leadingLanguage,
    titles: edited.titles,
    articles,
  };
}

function editedArticle(
  before: DraftArticle | undefined,
  { isPreamble, texts, approved }: EditedArticle,
  { languages, leadingLanguage }: EditedDraft,
  newId: () => string,
): DraftArticle {
  const isLeadingNew = (texts[leadingLanguage] ?? '') !== (before?.texts[leadingLanguage]?.text ?? '');
  const revision = before === undefined ? 1 : before.revision + (isLeadingNew ? 1 : 0);
  const edited = languages
    .filter((language) => (texts[language] ?? '') !== '')
    .map((language): [string, DraftText] => {
      const text = texts[language] ?? '';
      const was = before?.texts[language];
      const isApproved = approved.includes(language);
      const isOfNow = isApproved || language === leadingLanguage || was?.text !== text;
      return [language, { text, basedOn: isOfNow ? revision : was.basedOn, isApproved }];
    });
  return { id: before?.id ?? newId(), isPreamble, revision, texts: Object.fromEntries(edited) };
}
