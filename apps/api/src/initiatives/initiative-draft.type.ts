import {
  allTranslations,
  type DraftArticle,
  type FreezeProblem,
  INITIATIVE_STATES,
  type InitiativeDraft,
  type InitiativeState,
  numbersOf,
  pickText,
  type PickedText,
  translationState,
  type TranslationState,
} from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  enumOf,
  LocalizedText,
  NotAllowed,
  NotFound,
  Refused,
  result,
  resultUnion,
  Translation,
} from '../graphql/index.js';
import type {
  AmendmentKind,
  AmendmentRow,
  AmendmentState,
  CommentRow,
  DelegationOfMember,
} from './initiative-talk.repository.js';
import { AmendmentKindEnum } from './initiatives.inputs.js';
import type { DraftPart } from './initiatives.policy.js';
import type { DraftingSummitRow, InitiativeRow, InitiativeVersionRow } from './initiatives.repository.js';

export const InitiativeStateEnum = enumOf('InitiativeState', INITIATIVE_STATES);
export const TranslationStateEnum = enumOf('TranslationState', ['missing', 'behind', 'up-to-date', 'approved']);
const AmendmentStateEnum = enumOf('AmendmentState', ['proposed', 'accepted', 'declined', 'withdrawn']);
const DraftPartEnum = enumOf('DraftPart', ['organiser', 'delegate']);

@ObjectType()
export class ArticleText extends Translation {
  @Field(() => TranslationStateEnum)
  state: TranslationState;
}

@ObjectType()
export class DraftedArticle {
  @Field(() => ID)
  id: string;
  @Field(() => Int, { nullable: true, description: 'From 1; null for the preamble.' })
  number: number | null;
  @Field(() => [ArticleText], { description: 'In the order of the languages; those that are missing are not here.' })
  texts: ArticleText[];
}

@ObjectType({ description: 'Somebody who wrote something, and for whom.' })
export class DraftAuthor {
  @Field(() => String)
  name: string;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, of a country’s delegation.' })
  country: string | null;
  @Field(() => LocalizedText, { nullable: true, description: 'Of an organisation’s delegation.' })
  organisation: PickedText | null;
  @Field(() => Boolean)
  isViewer: boolean;
}

@ObjectType()
export class InitiativeComment {
  @Field(() => ID)
  id: string;
  @Field(() => ID, { nullable: true, description: 'Null where it is about the whole text.' })
  articleId: string | null;
  @Field(() => DraftAuthor)
  author: DraftAuthor;
  @Field(() => String)
  text: string;
  @Field(() => Date)
  writtenAt: Date;
  @Field(() => Boolean)
  isSettled: boolean;
}

@ObjectType()
export class InitiativeAmendment {
  @Field(() => ID)
  id: string;
  @Field(() => AmendmentKindEnum)
  kind: AmendmentKind;
  @Field(() => ID, { nullable: true })
  articleId: string | null;
  @Field(() => String)
  language: string;
  @Field(() => String, { nullable: true, description: 'What stood there when it was proposed.' })
  against: string | null;
  @Field(() => String, { nullable: true })
  text: string | null;
  @Field(() => String, { nullable: true })
  note: string | null;
  @Field(() => DraftAuthor)
  author: DraftAuthor;
  @Field(() => Date)
  proposedAt: Date;
  @Field(() => AmendmentStateEnum)
  state: AmendmentState;
  @Field(() => String, { nullable: true, description: 'Of whoever decided.' })
  reason: string | null;
  @Field(() => Boolean, { description: 'The text it was proposed against is another one by now.' })
  isMoved: boolean;
}

@ObjectType({ description: 'A text as it was kept, to be compared with.' })
export class InitiativeVersion {
  @Field(() => Int)
  number: number;
  @Field(() => String, { nullable: true })
  name: string | null;
  @Field(() => Date)
  savedAt: Date;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => [DraftedArticle])
  articles: DraftedArticle[];
}

@ObjectType({ description: 'The summit that a draft is of; perhaps of no released programme yet.' })
export class DraftingSummit {
  @Field(() => String)
  slug: string;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => String, { description: 'IANA time zone.' })
  timeZone: string;
}

@ObjectType({ description: 'What nobody has settled or decided yet.' })
export class DraftWaiting {
  @Field(() => Int)
  comments: number;
  @Field(() => Int)
  amendments: number;
}

@ObjectType({ description: 'An initiative as those see it who write it and speak to it.' })
export class DraftedInitiative {
  @Field(() => ID)
  id: string;
  @Field(() => ID)
  summitId: string;
  @Field(() => String)
  slug: string;
  @Field(() => InitiativeStateEnum)
  state: InitiativeState;
  @Field(() => Int, { description: 'To be sent back with each edit.' })
  revision: number;
  @Field(() => [String])
  languages: readonly string[];
  @Field(() => String)
  leadingLanguage: string;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => [DraftedArticle])
  articles: DraftedArticle[];
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the frozen text, hexadecimal; null while it is drafted.',
  })
  textHash: string | null;
  @Field(() => Date)
  updatedAt: Date;
  @Field(() => DraftPartEnum, { description: 'What the viewer is here.' })
  part: DraftPart;
}

@ObjectType({ description: 'What is said to a draft, and what it was before.' })
export class InitiativeTalk {
  @Field(() => [InitiativeComment])
  comments: InitiativeComment[];
  @Field(() => [InitiativeAmendment])
  amendments: InitiativeAmendment[];
  @Field(() => [InitiativeVersion], { description: 'The latest first.' })
  versions: InitiativeVersion[];
}

@ObjectType()
export class InitiativeSaved {
  @Field(() => DraftedInitiative)
  initiative: DraftedInitiative;
}

const FREEZE_PROBLEMS = ['no-articles', 'preamble-not-first', 'title-missing', 'article-not-approved'] as const;
const FreezeProblemEnum = enumOf('FreezeProblemCode', FREEZE_PROBLEMS);

@ObjectType()
export class InitiativeFreezeProblem {
  @Field(() => FreezeProblemEnum)
  code: FreezeProblem['code'];
  @Field(() => Int, { nullable: true })
  number: number | null;
  @Field(() => String, { nullable: true })
  language: string | null;
  @Field(() => TranslationStateEnum, { nullable: true })
  state: TranslationState | null;
}

@ObjectType({ description: 'It cannot be frozen in these languages.' })
export class InitiativeNotReady {
  @Field(() => [InitiativeFreezeProblem])
  problems: InitiativeFreezeProblem[];
}

export const InitiativeResult = resultUnion('InitiativeResult', [InitiativeSaved, NotAllowed, NotFound, Refused]);
export type InitiativeOutcome = InitiativeSaved | NotAllowed | NotFound | Refused;
export const FreezeResult = resultUnion('FreezeInitiativeResult', [
  InitiativeSaved,
  InitiativeNotReady,
  NotAllowed,
  NotFound,
  Refused,
]);
export type FreezeOutcome = InitiativeOutcome | InitiativeNotReady;

export function toDrafted(row: InitiativeRow, part: DraftPart): DraftedInitiative {
  const { id, summitId, slug, state, revision, textHash, updatedAt } = row;
  // Once it is frozen it has the languages that are signed; one that was left out is not missing.
  const languages = row.frozen?.languages ?? row.languages;
  const [first = row.leadingLanguage] = languages;
  const leadingLanguage = languages.includes(row.leadingLanguage) ? row.leadingLanguage : first;
  return result(DraftedInitiative, {
    id,
    summitId,
    slug,
    state,
    revision,
    languages,
    leadingLanguage,
    titles: allTranslations(row.titles),
    articles: toArticles({ ...row, languages }),
    textHash,
    updatedAt,
    part,
  });
}

export const toVersion = (row: InitiativeVersionRow): InitiativeVersion => ({
  number: row.number,
  name: row.name,
  savedAt: row.savedAt,
  titles: allTranslations(row.titles),
  articles: toArticles(row),
});

function toArticles({ languages, articles }: Pick<InitiativeDraft, 'languages' | 'articles'>): DraftedArticle[] {
  const numbers = numbersOf(articles);
  return articles.map((article, index) => ({
    id: article.id,
    number: numbers[index] ?? null,
    texts: textsOf(article, languages),
  }));
}

const textsOf = (article: DraftArticle, languages: readonly string[]): ArticleText[] =>
  allTranslations(
    Object.fromEntries(
      languages.flatMap((language) => {
        const text = article.texts[language];
        return text === undefined ? [] : [[language, text.text]];
      }),
    ),
  ).map((translation) => ({ ...translation, state: translationState(article, translation.language) }));

export const toNotReady = (problems: readonly FreezeProblem[]): InitiativeNotReady =>
  result(InitiativeNotReady, {
    problems: problems.map((problem) => ({ number: null, language: null, state: null, ...problem })),
  });

export const toDraftingSummit = ({ slug, titles, timeZone }: DraftingSummitRow): DraftingSummit => ({
  slug,
  titles: allTranslations(titles),
  timeZone,
});

/** Who wrote it, as this reader is told. */
export function authorOf(
  row: Pick<CommentRow, 'authorName' | 'delegationId' | 'userId'>,
  delegations: ReadonlyMap<string, DelegationOfMember>,
  reader: { userId: string | undefined; languages: readonly string[] },
): DraftAuthor {
  const delegation = row.delegationId === null ? undefined : delegations.get(row.delegationId);
  const names = delegation?.organisationNames ?? null;
  return {
    name: row.authorName,
    country: delegation?.country ?? null,
    organisation: names && pickText(names, reader.languages, 'en'),
    isViewer: row.userId !== null && row.userId === reader.userId,
  };
}

export const toComment = (row: CommentRow, author: DraftAuthor): InitiativeComment => ({
  id: row.id,
  articleId: row.articleId,
  author,
  text: row.text,
  writtenAt: row.writtenAt,
  isSettled: row.settledAt !== null,
});
export const toAmendment = (row: AmendmentRow, author: DraftAuthor, isMoved: boolean): InitiativeAmendment => ({
  id: row.id,
  kind: row.kind,
  articleId: row.articleId,
  language: row.language,
  against: row.against,
  text: row.text,
  note: row.note,
  author,
  proposedAt: row.proposedAt,
  state: row.state,
  reason: row.reason,
  isMoved,
});
