import { isCurrency, isKnownLanguage, type LanguageTexts, tidyText } from '@app/domain';
import { Field, InputType } from '@nestjs/graphql';
import { z } from 'zod';

@InputType()
export class TranslationInput {
  @Field(() => String)
  language: string;
  @Field(() => String)
  text: string;
}

/** A language tag (BCP 47) of a known language. */
export const LanguageTag = z
  .string()
  .refine(isKnownLanguage, { error: 'is not a language tag we know', params: { code: 'unknown-language' } });

/** A text that PostgreSQL keeps: it refuses U+0000 and halves of surrogate pairs. */
export const StorableText = z.string().refine((text) => text.isWellFormed() && !text.includes('\0'), {
  error: 'must be well-formed Unicode without U+0000',
  params: { code: 'malformed-text' },
});

/** The code of a currency (ISO 4217), small letters taken too. */
export const CurrencyCode = z
  .string()
  .transform((code) => code.trim().toUpperCase())
  .refine(isCurrency, { error: 'is not the code of a currency (ISO 4217)', params: { code: 'unknown-currency' } });

/** An address that begins with https and names nobody; nothing and blank are `null`. */
export const optionalLink = (maxLength: number) =>
  z
    .string()
    .trim()
    .max(maxLength)
    .nullish()
    .transform((text, check) => {
      if (text == null || text === '') return null;
      const url = URL.canParse(text) ? new URL(text) : undefined;
      if (url?.protocol === 'https:' && url.username === '' && url.href.length <= maxLength) return url.href;
      check.addIssue({
        code: 'custom',
        params: { code: 'not-a-link' },
        message: 'is not a link that begins with https',
      });
      return z.NEVER;
    });

/**
 * Translations of one text as `LanguageTexts`, whitespace around them cut. At least one; a language
 * twice, an unknown one, an empty text or one longer than `maxLength` UTF-16 units is bad input.
 */
export const translations = (maxLength: number): z.ZodType<LanguageTexts> => translationsOf(maxLength, 1);

/** Like `translations`, of a text that needn't be there: nothing or an empty list is `null`. */
export const optionalTranslations = (maxLength: number) =>
  translationsOf(maxLength, 0)
    .nullish()
    .transform((texts) => (Object.keys(texts ?? {}).length === 0 ? null : (texts ?? null)));

function translationsOf(maxLength: number, fewest: 0 | 1): z.ZodType<LanguageTexts> {
  return z
    .array(
      z.object({
        language: LanguageTag,
        text: StorableText.transform(tidyText).pipe(z.string().min(1).max(maxLength)),
      }),
    )
    .min(fewest)
    .max(40)
    .superRefine((entries, check) => {
      const seen = new Set<string>();
      for (const [index, { language }] of entries.entries()) {
        if (seen.has(language)) {
          check.addIssue({
            code: 'custom',
            params: { code: 'language-twice' },
            path: [index, 'language'],
            message: `${language} is there twice`,
          });
        }
        seen.add(language);
      }
    })
    .transform((entries) => Object.fromEntries(entries.map(({ language, text }) => [language, text])));
}
