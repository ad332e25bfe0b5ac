import { Uuid } from '@app/contracts';
import { type EditedDraft, PROGRAMME_LIMITS, tidyLine, tidyText } from '@app/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import {
  enumOf,
  LanguageTag,
  optionalTranslations,
  StorableText,
  TranslationInput,
  translations,
} from '../graphql/index.js';
import { OptionalSlug } from '../summits/index.js';
import type { AmendmentKind } from './initiative-talk.repository.js';

/** A page and a half. */
const ARTICLE_LENGTH = 10_000;
const MOST_ARTICLES = 200;
const MOST_LANGUAGES = 40;
const NOTE_LENGTH = 4_000;

const AMENDMENT_KINDS = ['change', 'add', 'remove'] as const satisfies readonly AmendmentKind[];
export const AmendmentKindEnum = enumOf('AmendmentKind', AMENDMENT_KINDS);

@InputType({ description: 'All of an article; it stands where it stands in the list.' })
export class ArticleInput {
  @Field(() => ID, { nullable: true, description: 'None for a new one.' })
  id?: string | null;
  @Field(() => Boolean, { description: 'Stands before the first article, without a number.' })
  isPreamble: boolean;
  @Field(() => [TranslationInput])
  texts: TranslationInput[];
  @Field(() => [String], { description: 'Languages in which it is approved as it stands here.' })
  approved: string[];
}

@InputType({ description: 'All of a draft.' })
export class InitiativeDraftInput {
  @Field(() => [String], { description: 'BCP 47, in the order they stand side by side.' })
  languages: string[];
  @Field(() => String, { description: 'The one that is written first.' })
  leadingLanguage: string;
  @Field(() => [TranslationInput])
  titles: TranslationInput[];
  @Field(() => [ArticleInput])
  articles: ArticleInput[];
}

@InputType()
export class AmendmentInput {
  @Field(() => ID)
  initiativeId: string;
  @Field(() => AmendmentKindEnum)
  kind: AmendmentKind;
  @Field(() => ID, {
    nullable: true,
    description: 'The article it is about; of a new one: after which it comes, none for the first place.',
  })
  articleId?: string | null;
  @Field(() => String, { description: 'In which it is written.' })
  language: string;
  @Field(() => String, { nullable: true, description: 'What should stand there; none where the article should go.' })
  text?: string | null;
  @Field(() => String, { nullable: true, description: 'Why.' })
  note?: string | null;
}

const LongText = StorableText.transform(tidyText).pipe(z.string().min(1).max(ARTICLE_LENGTH));
/** What somebody says about it: a comment, a note, a reason. */
export const Note = StorableText.transform(tidyText).pipe(z.string().min(1).max(NOTE_LENGTH));
export const OptionalNote = StorableText.transform(tidyText)
  .pipe(z.string().max(NOTE_LENGTH))
  .nullish()
  .transform((note) => (note == null || note === '' ? null : note));

/** As somebody wants to be called beside what they say. */
export const MemberName = StorableText.transform(tidyLine).pipe(z.string().min(1).max(120));

export const Languages = z
  .array(LanguageTag)
  .min(1)
  .max(MOST_LANGUAGES)
  .transform((languages) => [...new Set(languages)]);

export const NewInitiativeSchema = z.object({
  slug: OptionalSlug,
  languages: Languages,
  titles: translations(PROGRAMME_LIMITS.titleLength),
});

const ArticleSchema = z
  .object({
    id: Uuid.nullish(),
    isPreamble: z.boolean(),
    texts: optionalTranslations(ARTICLE_LENGTH),
    approved: z.array(LanguageTag).max(MOST_LANGUAGES),
  })
  .transform(({ id, texts, ...article }) => ({ ...article, id: id ?? null, texts: texts ?? {} }))
  .superRefine(({ texts, approved }, check) => {
    for (const [index, language] of approved.entries())
      if (texts[language] === undefined)
        check.addIssue({
          code: 'custom',
          params: { code: 'nothing-to-approve' },
          path: ['approved', index],
          message: `there is no text in ${language}`,
        });
  });

export const InitiativeDraftSchema: z.ZodType<EditedDraft> = z
  .object({
    languages: Languages,
    leadingLanguage: LanguageTag,
    titles: translations(PROGRAMME_LIMITS.titleLength),
    articles: z.array(ArticleSchema).max(MOST_ARTICLES),
  })
  .refine(({ languages, leadingLanguage }) => languages.includes(leadingLanguage), {
    path: ['leadingLanguage'],
    error: 'is none of the languages',
    params: { code: 'unknown-language' },
  });

export const AmendmentSchema = z
  .object({
    initiativeId: Uuid,
    kind: z.enum(AMENDMENT_KINDS),
    articleId: Uuid.nullish().transform((id) => id ?? null),
    language: LanguageTag,
    text: LongText.nullish().transform((text) => text ?? null),
    note: OptionalNote,
  })
  .superRefine(({ kind, articleId, text }, check) => {
    const add = (path: string, code: string, message: string): void =>
      check.addIssue({ code: 'custom', path: [path], params: { code }, message });
    if (kind !== 'add' && articleId === null) add('articleId', 'missing', 'says which article');
    if (kind !== 'remove' && text === null) add('text', 'missing', 'says what should stand there');
    if (kind === 'remove' && text !== null) add('text', 'not-here', 'an article that goes has no text');
  });
export type ParsedAmendment = z.output<typeof AmendmentSchema>;
export type ParsedNewInitiative = z.output<typeof NewInitiativeSchema>;

@InputType({ description: 'Begins as an empty draft.' })
export class NewInitiativeInput {
  @Field(() => String, { nullable: true, description: 'Chosen from the title when left out; it stays.' })
  slug?: string | null;
  @Field(() => [String], { description: 'BCP 47; the first one leads.' })
  languages: string[];
  @Field(() => [TranslationInput])
  titles: TranslationInput[];
}
