import { ANNOUNCEMENT_LIMITS, type AnnouncementImportance, type AnnouncementScope, Uuid } from '@app/contracts';
import { toMessageText } from '@app/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { TranslationInput, translations } from '../graphql/index.js';
import { AnnouncementImportanceEnum, AnnouncementScopeEnum } from './announcement.type.js';

@InputType({ description: 'Said once, and taken back when it was wrong.' })
export class AnnouncementInput {
  @Field(() => AnnouncementScopeEnum)
  scope: AnnouncementScope;
  @Field(() => ID, { nullable: true, description: 'Of a summit or a session: only with that scope.' })
  id?: string | null;
  @Field(() => AnnouncementImportanceEnum)
  importance: AnnouncementImportance;
  @Field(() => [TranslationInput])
  texts: TranslationInput[];
  @Field(() => String, { nullable: true, description: 'To read more; https.' })
  link?: string | null;
  @Field(() => Date, { nullable: true, description: 'Now, if left out or past.' })
  startsAt?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Until it is withdrawn, if left out.' })
  endsAt?: Date | null;
}

const Link = z
  .string()
  .trim()
  .max(ANNOUNCEMENT_LIMITS.link)
  .transform((text, check) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol === 'https:' && url.username === '' && url.href.length <= ANNOUNCEMENT_LIMITS.link)
      return url.href;
    check.addIssue({ code: 'custom', params: { code: 'not-a-link' }, message: 'is not a link that begins with https' });
    return z.NEVER;
  });

/** As it is said to everybody: nothing in it that hides or turns text around. */
export const AnnouncementTexts = translations(ANNOUNCEMENT_LIMITS.text).transform((texts, check) =>
  Object.fromEntries(
    Object.entries(texts).map(([language, written]) => {
      const text = toMessageText(written, ANNOUNCEMENT_LIMITS.text);
      if (text === undefined)
        check.addIssue({ code: 'custom', params: { code: 'empty-text' }, message: `${language}: cannot be seen` });
      return [language, text ?? ''];
    }),
  ),
);

const Common = z.object({
  importance: z.enum(['information', 'urgent']),
  texts: AnnouncementTexts,
  link: Link.nullish().transform((link) => link ?? null),
  startsAt: z.date().nullish(),
  endsAt: z.date().nullish(),
});

export const AnnouncementSchema = z
  .discriminatedUnion('scope', [
    Common.extend({ scope: z.literal('session'), id: Uuid }),
    Common.extend({ scope: z.literal('summit'), id: Uuid }),
    Common.extend({ scope: z.literal('everybody'), id: z.null().optional() }),
  ])
  .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || endsAt > startsAt, {
    path: ['endsAt'],
    error: 'must be after the start',
    params: { code: 'ends-before-start' },
  });
export type ParsedAnnouncement = z.output<typeof AnnouncementSchema>;
