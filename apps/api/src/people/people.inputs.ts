import { isKnownCountry, PROGRAMME_LIMITS } from '@app/domain';
import { Uuid } from '@app/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { LanguageTag, optionalTranslations, StorableText, TranslationInput, translations } from '../graphql/index.js';

@InputType({ description: 'Somebody as a whole: what is left out is removed. The photo is kept apart from this.' })
export class PersonInput {
  @Field(() => [TranslationInput])
  names: TranslationInput[];
  @Field(() => [TranslationInput], { nullable: true })
  titles?: TranslationInput[] | null;
  @Field(() => [TranslationInput], { nullable: true, description: 'Plain text, at most 2,000 characters a language.' })
  biographies?: TranslationInput[] | null;
  @Field(() => String, { nullable: true })
  country?: string | null;
  @Field(() => ID, { nullable: true, description: 'One that is known; counts before `organisationName`.' })
  organisationId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Found again under any of its names; a new organisation where there is none.',
  })
  organisationName?: string | null;
  @Field(() => [String], { nullable: true, description: 'Languages the person speaks, BCP 47.' })
  languages?: string[] | null;
}

const blankToNull = (text: string | null | undefined): string | null =>
  text == null || text.trim() === '' ? null : text.trim();

/** ISO 3166-1 alpha-2; blank is none. */
export const CountryCode = z
  .string()
  .nullish()
  .transform(blankToNull)
  .refine((country) => country === null || isKnownCountry(country), {
    error: 'is not an ISO 3166-1 alpha-2 code',
    params: { code: 'unknown-country' },
  });

export const PersonSchema = z.object({
  names: translations(PROGRAMME_LIMITS.nameLength),
  titles: optionalTranslations(PROGRAMME_LIMITS.titleLength),
  biographies: optionalTranslations(PROGRAMME_LIMITS.biographyLength),
  country: CountryCode,
  organisationId: Uuid.nullish().transform((id) => id ?? null),
  organisationName: StorableText.max(PROGRAMME_LIMITS.nameLength).nullish().transform(blankToNull),
  languages: z
    .array(LanguageTag)
    .max(PROGRAMME_LIMITS.languagesPerSession)
    .nullish()
    .transform((languages) => [...new Set(languages ?? [])]),
});
export type ParsedPerson = z.output<typeof PersonSchema>;
