import { PROGRAMME_LIMITS } from '@app/domain';
import { Field, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { optionalTranslations, StorableText, TranslationInput } from '../graphql/index.js';

@InputType({ description: 'A release of the whole draft as its preview showed it.' })
export class ReleaseInput {
  @Field(() => String, { description: 'Of the preview.' })
  state: string;
  @Field(() => String, { nullable: true, description: 'Without one the version is named by its number.' })
  name?: string | null;
  @Field(() => [TranslationInput], {
    nullable: true,
    description: 'What the version says of itself, a line for each change; without it what the preview proposed.',
  })
  changelog?: TranslationInput[] | null;
}

export const ReleaseSchema = z.object({
  state: z.string().max(200),
  name: StorableText.max(PROGRAMME_LIMITS.versionNameLength)
    .nullish()
    .transform((name) => name?.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim() || null),
  changelog: optionalTranslations(PROGRAMME_LIMITS.changelogLength),
});
export type ParsedRelease = z.output<typeof ReleaseSchema>;
