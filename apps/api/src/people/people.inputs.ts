import { isKnownCountry, PROGRAMME_LIMITS } from '@app/domain';
import { Field, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { optionalTranslations, StorableText, TranslationInput, translations } from '../graphql/index.js';

@InputType({ description: 'Somebody as a whole: what is left out is removed.' })
export class PersonInput {
  @Field(() => [TranslationInput])
  names: TranslationInput[];
  @Field(() => [TranslationInput], { nullable: true })
  titles?: TranslationInput[] | null;
  @Field(() => String, { nullable: true })
  country?: string | null;
  @Field(() => String, { nullable: true })
  organisationName?: string | null;
}

const blankToNull = (text: string | null | undefined): string | null =>
  text == null || text.trim() === '' ? null : text.trim();

export const PersonSchema = z.object({
  names: translations(PROGRAMME_LIMITS.nameLength),
  titles: optionalTranslations(PROGRAMME_LIMITS.titleLength),
  country: z
    .string()
    .nullish()
    .transform(blankToNull)
    .refine((country) => country === null || isKnownCountry(country), {
      error: 'is not an ISO 3166-1 alpha-2 code',
      params: { code: 'unknown-country' },
    }),
  organisationName: StorableText.max(PROGRAMME_LIMITS.nameLength).nullish().transform(blankToNull),
});
export type ParsedPerson = z.output<typeof PersonSchema>;
