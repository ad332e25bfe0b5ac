import { isKnownCountry, OUTCOME_KINDS, type OutcomeKind, PROGRAMME_LIMITS as LIMITS } from '@app/domain';
import { Field, InputType, Int } from '@nestjs/graphql';
import { z } from 'zod';
import {
  LanguageTag,
  optionalTranslations,
  OutcomeKindEnum,
  StorableText,
  TranslationInput,
  translations,
} from '../graphql/index.js';

@InputType()
export class InitiativeInput {
  @Field(() => String, { nullable: true, description: 'Chosen from the title when left out.' })
  slug?: string | null;
  @Field(() => [TranslationInput])
  titles: TranslationInput[];
  @Field(() => Int, { nullable: true })
  signatoriesAbout?: number | null;
  @Field(() => [TranslationInput], { nullable: true })
  signatoriesNotes?: TranslationInput[] | null;
  @Field(() => [String], { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  countriesNamed?: string[] | null;
  @Field(() => [[TranslationInput]], { nullable: true })
  callsFor?: TranslationInput[][] | null;
}

@InputType()
export class OutcomeInput {
  @Field(() => OutcomeKindEnum)
  kind: OutcomeKind;
  @Field(() => [TranslationInput])
  titles: TranslationInput[];
}

@InputType()
export class CarbonProgrammeInput {
  @Field(() => String)
  platform: string;
  @Field(() => [TranslationInput])
  entry: TranslationInput[];
  @Field(() => [[TranslationInput]], { nullable: true })
  scenes?: TranslationInput[][] | null;
  @Field(() => [[TranslationInput]], { nullable: true })
  steps?: TranslationInput[][] | null;
  @Field(() => [[TranslationInput]], { nullable: true })
  rules?: TranslationInput[][] | null;
  @Field(() => [[TranslationInput]], { nullable: true })
  functions?: TranslationInput[][] | null;
}

@InputType()
export class NewsItemInput {
  @Field(() => String)
  language: string;
  @Field(() => String, { description: 'ISO 8601 date, or year and month where the day is not known.' })
  date: string;
}

/** A country's code, small letters taken too. */
export const CountryCode = z
  .string()
  .transform((code) => code.trim().toUpperCase())
  .refine(isKnownCountry, { error: 'is not an ISO 3166-1 alpha-2 code', params: { code: 'unknown-country' } });

/** As it stands in an address; nothing and blank are `null`. */
export const OptionalSlug = z
  .string()
  .trim()
  .max(LIMITS.slugLength)
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'takes small Latin letters, digits and single hyphens')
  .nullish()
  .transform((slug) => (slug == null || slug === '' ? null : slug));

const listOf = <Schema extends z.ZodType>(entry: Schema, longest: number) =>
  z
    .array(entry)
    .max(longest)
    .nullish()
    .transform((entries) => entries ?? []);
const Texts = listOf(translations(LIMITS.noteLength), LIMITS.entriesPerList);

const InitiativeSchema = z.object({
  slug: OptionalSlug,
  titles: translations(LIMITS.titleLength),
  signatoriesAbout: z
    .int()
    .min(0)
    .nullish()
    .transform((count) => count ?? null),
  signatoriesNotes: optionalTranslations(LIMITS.noteLength),
  countriesNamed: listOf(CountryCode, 250).transform((countries) => [...new Set(countries)]),
  callsFor: Texts,
});
const CarbonSchema = z.object({
  platform: StorableText.trim().min(1).max(LIMITS.nameLength),
  entry: translations(LIMITS.noteLength),
  scenes: Texts,
  steps: Texts,
  rules: Texts,
  functions: Texts,
});
const NewsDate = z.string().refine((date) => z.iso.date().safeParse(date.length === 7 ? `${date}-01` : date).success, {
  error: 'is neither a date nor a year and a month',
  params: { code: 'malformed-date' },
});

/** What is told of a summit beside its programme; what is left out is empty. */
export const RECORD_SHAPE = {
  initiatives: listOf(InitiativeSchema, LIMITS.initiatives).superRefine((initiatives, check) => {
    const seen = new Set<string>();
    for (const [index, { slug }] of initiatives.entries()) {
      if (slug === null) continue;
      if (seen.has(slug))
        check.addIssue({
          code: 'custom',
          params: { code: 'slug-twice' },
          path: [index, 'slug'],
          message: 'is there twice',
        });
      seen.add(slug);
    }
  }),
  outcomes: listOf(
    z.object({ kind: z.enum(OUTCOME_KINDS), titles: translations(LIMITS.titleLength) }),
    LIMITS.entriesPerList,
  ),
  carbon: CarbonSchema.nullish().transform((carbon) => carbon ?? null),
  participants: Texts,
  news: listOf(z.object({ language: LanguageTag, date: NewsDate }), LIMITS.entriesPerList),
} as const;
