import { NEWS_LIMITS as LIMITS } from '@app/contracts';
import { type EditedNews, tidyLine, tidyText } from '@app/domain';
import { Field, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { LanguageTag, optionalTranslations, StorableText, TranslationInput, translations } from '../graphql/index.js';
import { OptionalSlug } from '../summits/index.js';

@InputType({ description: 'What an article says in one language; empty where it is not written yet.' })
export class NewsTextInput {
  @Field(() => String)
  language: string;
  @Field(() => String)
  title: string;
  @Field(() => String, { description: 'One or two sentences, for lists and shared links.' })
  summary: string;
  @Field(() => String, { description: 'Plain text; an empty line parts paragraphs.' })
  body: string;
}

@InputType({ description: 'All of an article.' })
export class NewsArticleInput {
  @Field(() => [String], { description: 'BCP 47, in the order they stand side by side.' })
  languages: string[];
  @Field(() => String, { description: 'The one that is written first.' })
  leadingLanguage: string;
  @Field(() => [NewsTextInput])
  texts: NewsTextInput[];
  @Field(() => [String], { description: 'Languages in which it is approved as it stands here.' })
  approved: string[];
  @Field(() => String, { nullable: true, description: 'A day, `2024-10-16`, where it is not that of its release.' })
  datedOn?: string | null;
}

@InputType()
export class NewNewsArticleInput extends NewsArticleInput {
  @Field(() => String, { nullable: true, description: 'Chosen from the title when left out; it stays.' })
  slug?: string | null;
}

@InputType()
export class PressContactInput {
  @Field(() => String)
  name: string;
  @Field(() => [TranslationInput], { nullable: true, description: 'What they do.' })
  duties?: TranslationInput[] | null;
  @Field(() => String)
  email: string;
  @Field(() => String, { nullable: true })
  phone?: string | null;
}

@InputType({ description: 'All of a press kit but its pictures.' })
export class PressKitInput {
  @Field(() => [TranslationInput], { description: 'What the summit says of itself in a paragraph.' })
  boilerplates: TranslationInput[];
  @Field(() => [PressContactInput])
  contacts: PressContactInput[];
  @Field(() => Boolean)
  isPublished: boolean;
}

const line = (longest: number) => StorableText.transform(tidyLine).pipe(z.string().max(longest));
export const neededLine = (longest: number) => StorableText.transform(tidyLine).pipe(z.string().min(1).max(longest));
const optionalLine = (longest: number) =>
  line(longest)
    .nullish()
    .transform((text) => (text == null || text === '' ? null : text));

const NewsTextSchema = z.object({
  language: LanguageTag,
  title: line(LIMITS.title),
  summary: line(LIMITS.summary),
  body: StorableText.transform(tidyText).pipe(z.string().max(LIMITS.body)),
});
export const Languages = z
  .array(LanguageTag)
  .max(LIMITS.languages)
  .transform((languages) => [...new Set(languages)]);

const ARTICLE = {
  languages: Languages.refine((languages) => languages.length > 0, { error: 'names none' }),
  leadingLanguage: LanguageTag,
  texts: z.array(NewsTextSchema).max(LIMITS.languages),
  approved: Languages,
  datedOn: z.iso
    .date()
    .nullish()
    .transform((day) => day ?? null),
} as const;
type Raw = z.output<z.ZodObject<typeof ARTICLE>>;

/** Checks that hold between parts of an article. */
function check({ languages, leadingLanguage, texts, approved }: Raw, context: z.RefinementCtx): void {
  const add = (path: (string | number)[], code: string, message: string): void =>
    context.addIssue({ code: 'custom', path, params: { code }, message });
  if (!languages.includes(leadingLanguage)) add(['leadingLanguage'], 'unknown-language', 'is none of the languages');
  const seen = new Set<string>();
  for (const [index, { language }] of texts.entries()) {
    if (seen.has(language)) add(['texts', index, 'language'], 'language-twice', `${language} is there twice`);
    if (!languages.includes(language))
      add(['texts', index, 'language'], 'unknown-language', 'is none of the languages');
    seen.add(language);
  }
  for (const [index, language] of approved.entries()) {
    const text = texts.find((each) => each.language === language);
    if (text === undefined || text.title === '' || text.summary === '' || text.body === '')
      add(['approved', index], 'nothing-to-approve', `there is no whole text in ${language}`);
  }
}
const parsed = ({ texts, datedOn, ...rest }: Raw): EditedNews & { datedOn: string | null } => ({
  ...rest,
  datedOn,
  texts: Object.fromEntries(texts.map(({ language, ...words }) => [language, words])),
});

export const NewsArticleSchema = z.object(ARTICLE).superRefine(check).transform(parsed);
export type ParsedNewsArticle = z.output<typeof NewsArticleSchema>;
export const NewNewsArticleSchema = z
  .object({ ...ARTICLE, slug: OptionalSlug })
  .superRefine((article, context) => {
    check(article, context);
    const leading = article.texts.find(({ language }) => language === article.leadingLanguage);
    if ((leading?.title ?? '') === '')
      context.addIssue({ code: 'custom', path: ['texts'], params: { code: 'missing' }, message: 'has no title' });
  })
  .transform(({ slug, ...article }) => ({ ...parsed(article), slug }));
export type ParsedNewNewsArticle = z.output<typeof NewNewsArticleSchema>;

export const PressKitSchema = z.object({
  boilerplates: optionalTranslations(LIMITS.boilerplate).transform((texts) => texts ?? {}),
  contacts: z
    .array(
      z.object({
        name: neededLine(LIMITS.line),
        duties: optionalTranslations(LIMITS.line),
        email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
        phone: optionalLine(60),
      }),
    )
    .max(LIMITS.contacts),
  isPublished: z.boolean(),
});
export type ParsedPressKit = z.output<typeof PressKitSchema>;

export const PictureDescriptions = translations(LIMITS.description);
export const OptionalCredit = optionalLine(LIMITS.credit);
