import { Uuid } from '@app/contracts';
import { PROGRAMME_LIMITS as LIMITS } from '@app/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { optionalLink, optionalTranslations, TranslationInput } from '../graphql/index.js';
import { CountryCode } from '../summits/index.js';
import type { GuestPageFields } from './guest-pages.repository.js';

const MOST_PEOPLE = 50;
const LINK_LENGTH = 500;

@InputType({ description: 'All that is said of a guest of honour; what is left out is not said any more.' })
export class GuestPageInput {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country: string;
  @Field(() => [TranslationInput], { nullable: true })
  introductions?: TranslationInput[] | null;
  @Field(() => [TranslationInput], { nullable: true })
  messages?: TranslationInput[] | null;
  @Field(() => ID, { nullable: true, description: 'Whose words the message is; one of `people`.' })
  messagePersonId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The session of the summit where the country is heard.' })
  sessionId?: string | null;
  @Field(() => [TranslationInput], { nullable: true, description: 'To what the country invites everybody.' })
  invitations?: TranslationInput[] | null;
  @Field(() => String, { nullable: true, description: 'Where there is more of it; https.' })
  invitationUrl?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Of the summit’s programme, in their order.' })
  people?: string[] | null;
}

const OptionalId = Uuid.nullish().transform((id) => id ?? null);

export const GuestPageSchema: z.ZodType<GuestPageFields> = z
  .object({
    country: CountryCode,
    introductions: optionalTranslations(LIMITS.descriptionLength),
    messages: optionalTranslations(LIMITS.descriptionLength),
    messagePersonId: OptionalId,
    sessionId: OptionalId,
    invitations: optionalTranslations(LIMITS.noteLength),
    invitationUrl: optionalLink(LINK_LENGTH),
    people: z
      .array(Uuid)
      .max(MOST_PEOPLE)
      .nullish()
      .transform((ids) => [...new Set(ids ?? [])]),
  })
  .superRefine(({ messagePersonId, people, invitations, invitationUrl }, check) => {
    if (messagePersonId !== null && !people.includes(messagePersonId))
      check.addIssue({
        code: 'custom',
        params: { code: 'not-found' },
        path: ['messagePersonId'],
        message: 'is none of the people of the page',
      });
    if (invitationUrl !== null && invitations === null)
      check.addIssue({
        code: 'custom',
        params: { code: 'needed' },
        path: ['invitations'],
        message: 'say to what the link invites',
      });
  });
