import type { TranslationState } from '../initiatives/index.js';
import type { LanguageTexts } from '../text/index.js';

/** What is read of an article in one language. The body is plain text; an empty line parts its paragraphs. */
export interface NewsWords {
  readonly title: string;
  /** One or two sentences, for lists and shared links. */
  readonly summary: string;
  readonly body: string;
}
export interface NewsText extends NewsWords {
  /** Revision of the leading text that this one was written for. */
  readonly basedOn: number;
  /** An organiser has read it as it is. */
  readonly isApproved: boolean;
}
export interface NewsDraft {
  /** BCP 47, in the order they stand side by side. */
  readonly languages: readonly string[];
  /** The one that is written first. */
  readonly leadingLanguage: string;
  /** Grows with each edit of the leading text. */
  readonly leadingRevision: number;
  readonly texts: Readonly<Record<string, NewsText>>;
}
/** A picture as it is shown with an article. */
export interface PublishedPicture {
  readonly id: string;
  /** What is to be seen, for who does not see it. */
  readonly descriptions: LanguageTexts;
  /** Who made it. */
  readonly credit: string | null;
  readonly width: number;
  readonly height: number;
}
/** What the public reads once it is released: approved texts alone. */
export interface PublishedNews {
  /** The leading one first. */
  readonly languages: readonly string[];
  readonly texts: Readonly<Record<string, NewsWords>>;
  /** The first one stands on top. */
  readonly pictures: readonly PublishedPicture[];
}

/** How an article stands in a language. A text without a body is none. */
export function newsState({ texts, leadingRevision }: NewsDraft, language: string): TranslationState {
  const text = texts[language];
  if (text === undefined || text.title === '' || text.summary === '' || text.body === '') return 'missing';
  if (text.basedOn < leadingRevision) return 'behind';
  return text.isApproved ? 'approved' : 'up-to-date';
}

/** All of an article as an editor sends it, with the languages in which it is approved as it stands there. */
export interface EditedNews {
  readonly languages: readonly string[];
  readonly leadingLanguage: string;
  readonly texts: Readonly<Record<string, NewsWords>>;
  readonly approved: readonly string[];
}

/**
 * The draft after an edit. A new leading text leaves every translation behind until it is written anew or approved as it is; what
 * changes loses its approval unless the same edit gives it.
 */
export function editedNews(before: NewsDraft, { languages, leadingLanguage, texts, approved }: EditedNews): NewsDraft {
  const isLeadingNew = !sameWords(texts[leadingLanguage], before.texts[leadingLanguage]);
  const leadingRevision = before.leadingRevision + (isLeadingNew ? 1 : 0);
  const edited = languages.flatMap((language): [string, NewsText][] => {
    const words = texts[language];
    if (words === undefined || isEmpty(words)) return [];
    const was = before.texts[language];
    const isApproved = approved.includes(language);
    const isOfNow = isApproved || language === leadingLanguage || was === undefined || !sameWords(was, words);
    const { title, summary, body } = words;
    return [[language, { title, summary, body, basedOn: isOfNow ? leadingRevision : was.basedOn, isApproved }]];
  });
  return { languages, leadingLanguage, leadingRevision, texts: Object.fromEntries(edited) };
}

/** A language in which an article cannot be made ready: its text is not approved. */
export interface NewsProblem {
  readonly language: string;
  readonly state: Exclude<TranslationState, 'approved'>;
}

/** Why an article cannot be made ready for release in these languages and its leading one; nothing where it can. */
export function newsProblems(draft: NewsDraft, languages: readonly string[]): NewsProblem[] {
  return [...new Set([draft.leadingLanguage, ...languages])].flatMap((language): NewsProblem[] => {
    const state = newsState(draft, language);
    return state === 'approved' ? [] : [{ language, state }];
  });
}

/** The article as the public will read it; only for one without `newsProblems` in these languages. */
export function publishedNews(
  draft: NewsDraft,
  languages: readonly string[],
  pictures: readonly PublishedPicture[],
): PublishedNews {
  const shown = [...new Set([draft.leadingLanguage, ...draft.languages.filter((each) => languages.includes(each))])];
  const texts = shown.flatMap((language): [string, NewsWords][] => {
    const text = draft.texts[language];
    return text === undefined ? [] : [[language, { title: text.title, summary: text.summary, body: text.body }]];
  });
  return { languages: shown, texts: Object.fromEntries(texts), pictures };
}

/** The paragraphs of a body, in their order; none is empty. */
export const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const isEmpty = ({ title, summary, body }: NewsWords): boolean => title === '' && summary === '' && body === '';
const sameWords = (one: NewsWords | undefined, other: NewsWords | undefined): boolean =>
  one?.title === other?.title && one?.summary === other?.summary && one?.body === other?.body;
