import {
  directionOf,
  type LanguageTexts,
  type NewsProblem,
  newsState,
  pickText,
  type PickedText,
  type TranslationState,
} from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  connectionOf,
  LocalizedText,
  NotAllowed,
  NotFound,
  Refused,
  result,
  resultUnion,
  Translation,
} from '../graphql/index.js';
import { TranslationStateEnum } from '../initiatives/index.js';
import type { NewsRow } from './news-articles.repository.js';
import type { NewsPictureRow } from './news-pictures.repository.js';
import type { ReleasedNewsRow } from './released-news.repository.js';

@ObjectType({ description: 'A picture; `<address>/full.jpg`, `/small.webp` and `/share.jpg` give it.' })
export class NewsPicture {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  address: string;
  @Field(() => LocalizedText, { description: 'What is to be seen.' })
  description: PickedText;
  @Field(() => [Translation])
  descriptions: Translation[];
  @Field(() => String, { nullable: true, description: 'Who made it.' })
  credit: string | null;
  @Field(() => Int, { description: 'Of the full one, in pixels.' })
  width: number;
  @Field(() => Int)
  height: number;
}

@ObjectType({ description: 'An article in lists: in the language that fits the reader best.' })
export class NewsHeadline {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => LocalizedText)
  title: PickedText;
  @Field(() => LocalizedText)
  summary: PickedText;
  @Field(() => [String], { description: 'All that it is in, BCP 47.' })
  languages: readonly string[];
  @Field(() => NewsPicture, { nullable: true })
  picture: NewsPicture | null;
  @Field(() => String, { description: 'The day it is told of, `2024-10-16`.' })
  datedOn: string;
  @Field(() => Date)
  releasedAt: Date;

  /** Of the words that are read now. */
  changedAt: Date;
}
export const NewsHeadlineConnection = connectionOf(NewsHeadline, 'NewsHeadline');

@ObjectType({ description: 'What an article says in one language.' })
export class NewsArticleText {
  @Field(() => String)
  language: string;
  @Field(() => String)
  title: string;
  @Field(() => String)
  summary: string;
  @Field(() => String, { description: 'Plain text; an empty line parts paragraphs.' })
  body: string;
}

@ObjectType({ description: 'A released article, in all its languages: each says the same.' })
export class NewsArticle extends NewsHeadline {
  @Field(() => LocalizedText)
  body: PickedText;
  @Field(() => [NewsArticleText], { description: 'The leading language first.' })
  texts: NewsArticleText[];
  @Field(() => [NewsPicture], { description: 'The first one is that of the article.' })
  pictures: NewsPicture[];
  @Field(() => Date, { nullable: true, description: 'When its words were changed after its release.' })
  correctedAt: Date | null;
}

@ObjectType({ description: 'Stands in the place of an article that was released and taken back.' })
export class RecalledNewsArticle {
  @Field(() => String)
  slug: string;
  @Field(() => String)
  reason: string;
  @Field(() => Date)
  releasedAt: Date;
  @Field(() => Date)
  recalledAt: Date;
}
export const NewsArticleResult = resultUnion('NewsArticleResult', [NewsArticle, RecalledNewsArticle, NotFound]);
export type NewsArticleOutcome = NewsArticle | RecalledNewsArticle | NotFound;

@ObjectType()
export class DraftedNewsText extends NewsArticleText {
  @Field(() => TranslationStateEnum)
  state: TranslationState;
}

@ObjectType({ description: 'An article as its organisers write it.' })
export class DraftedNewsArticle {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => Int, { description: 'To be sent back with each edit.' })
  revision: number;
  @Field(() => [String])
  languages: readonly string[];
  @Field(() => String)
  leadingLanguage: string;
  @Field(() => [DraftedNewsText], {
    description: 'In the order of the languages; those that are missing are not here.',
  })
  texts: DraftedNewsText[];
  @Field(() => String, { nullable: true })
  datedOn: string | null;
  @Field(() => [NewsPicture])
  pictures: NewsPicture[];
  @Field(() => [String], { nullable: true, description: 'In which it is ready for release; null where it is not.' })
  readyLanguages: readonly string[] | null;
  @Field(() => Boolean, {
    description: 'What is ready is another text, or shows other pictures, than what is written now.',
  })
  isReadyOutdated: boolean;
}

@ObjectType()
export class NewsArticleSaved {
  @Field(() => DraftedNewsArticle)
  article: DraftedNewsArticle;
}
@ObjectType()
export class NewsArticleRemoved {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class NewsLanguageProblem {
  @Field(() => String)
  language: string;
  @Field(() => TranslationStateEnum)
  state: TranslationState;
}
@ObjectType({ description: 'It cannot be made ready: these texts are not approved as they stand.' })
export class NewsNotReady {
  @Field(() => [NewsLanguageProblem])
  problems: readonly NewsProblem[];
}

export const SaveNewsResult = resultUnion('SaveNewsResult', [NewsArticleSaved, NotAllowed, NotFound, Refused]);
export type SaveNewsOutcome = NewsArticleSaved | NotAllowed | NotFound | Refused;
export const ReadyNewsResult = resultUnion('ReadyNewsResult', [
  NewsArticleSaved,
  NewsNotReady,
  NotAllowed,
  NotFound,
  Refused,
]);
export type ReadyNewsOutcome = SaveNewsOutcome | NewsNotReady;
export const RemoveNewsResult = resultUnion('RemoveNewsResult', [NewsArticleRemoved, NotAllowed, NotFound, Refused]);
export type RemoveNewsOutcome = NewsArticleRemoved | NotAllowed | NotFound | Refused;

/** Where its files are, below our own origin. */
export const pictureAddress = (id: string): string => `/exchange/news/pictures/${id}`;

export function toPicture(
  { id, descriptions, credit, width, height }: Omit<NewsPictureRow, 'summitId' | 'articleId'>,
  languages: readonly string[],
): NewsPicture {
  return result(NewsPicture, {
    id,
    address: pictureAddress(id),
    description: pickText(descriptions, languages, 'en'),
    descriptions: translationsOf(descriptions),
    credit,
    width,
    height,
  });
}
const translationsOf = (texts: LanguageTexts): Translation[] =>
  Object.entries(texts).map(([language, text]) => ({ language, text, direction: directionOf(language) }));

/** All in one language: a title in one and a summary in another would be two articles. */
function wordsFor({ published }: ReleasedNewsRow, asked: readonly string[]) {
  const [leading = 'en'] = published.languages;
  const titles = Object.fromEntries(published.languages.map((each) => [each, published.texts[each]?.title ?? '']));
  const { language, isFallback, direction } = pickText(titles, asked, leading);
  const words = published.texts[language] ?? { title: '', summary: '', body: '' };
  const said = (text: string): PickedText => ({ text, language, direction, isFallback });
  return { title: said(words.title), summary: said(words.summary), body: said(words.body) };
}

export function toHeadline(row: ReleasedNewsRow, asked: readonly string[]): NewsHeadline {
  const { title, summary } = wordsFor(row, asked);
  const [picture] = row.published.pictures;
  return result(NewsHeadline, {
    id: row.id,
    slug: row.slug,
    title,
    summary,
    languages: row.published.languages,
    picture: picture === undefined ? null : toPicture(picture, asked),
    datedOn: row.datedOn,
    releasedAt: row.releasedAt,
    changedAt: row.publishedAt > row.releasedAt ? row.publishedAt : row.releasedAt,
  });
}

export function toArticle(row: ReleasedNewsRow, asked: readonly string[]): NewsArticle {
  const { published } = row;
  return result(NewsArticle, {
    ...toHeadline(row, asked),
    body: wordsFor(row, asked).body,
    texts: published.languages.flatMap((language) => {
      const words = published.texts[language];
      return words === undefined ? [] : [{ language, ...words }];
    }),
    pictures: published.pictures.map((picture) => toPicture(picture, asked)),
    correctedAt: row.publishedAt > row.releasedAt ? row.publishedAt : null,
  });
}

export function toDraftedNews(
  row: NewsRow,
  pictures: readonly NewsPictureRow[],
  asked: readonly string[],
  isReadyOutdated: boolean,
): DraftedNewsArticle {
  const { id, slug, revision, languages, leadingLanguage, datedOn, published } = row;
  return result(DraftedNewsArticle, {
    id,
    slug,
    revision,
    languages,
    leadingLanguage,
    texts: languages.flatMap((language) => {
      const text = row.texts[language];
      if (text === undefined) return [];
      const { title, summary, body } = text;
      return [{ language, title, summary, body, state: newsState(row, language) }];
    }),
    datedOn,
    pictures: pictures.map((picture) => toPicture(picture, asked)),
    readyLanguages: published?.languages ?? null,
    isReadyOutdated,
  });
}
