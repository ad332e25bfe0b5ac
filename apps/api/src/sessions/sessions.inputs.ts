import { APPEARANCE_ROLES, type AppearanceRole, PROGRAMME_LIMITS, SESSION_KINDS, type SessionKind } from '@app/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { z } from 'zod';
import {
  AppearanceRoleEnum,
  LanguageTag,
  optionalTranslations,
  SessionKindEnum,
  TranslationInput,
  translations,
} from '../graphql/index.js';

@InputType()
export class AppearanceInput {
  @Field(() => ID)
  personId: string;
  @Field(() => AppearanceRoleEnum)
  role: AppearanceRole;
  @Field(() => String, { nullable: true, description: 'Interpreters only.' })
  fromLanguage?: string | null;
  @Field(() => String, { nullable: true, description: 'Interpreters only.' })
  toLanguage?: string | null;
}

@InputType({ description: 'A place in the grid.' })
export class SlotInput {
  @Field(() => Date)
  startsAt: Date;
  @Field(() => Date)
  endsAt: Date;
  @Field(() => ID, { nullable: true, description: 'Null for the plenary.' })
  subForumId?: string | null;
}

@InputType({ description: 'A session as a whole: what is left out is removed.' })
export class SessionInput {
  @Field(() => SessionKindEnum)
  kind: SessionKind;
  @Field(() => [TranslationInput])
  titles: TranslationInput[];
  @Field(() => [TranslationInput], { nullable: true })
  descriptions?: TranslationInput[] | null;
  @Field(() => Date, { nullable: true, description: 'Null, like the end, for an unscheduled session.' })
  startsAt?: Date | null;
  @Field(() => Date, { nullable: true })
  endsAt?: Date | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'What an unscheduled session is planned for, an hour if left out; of a scheduled one its slot says it.',
  })
  durationMinutes?: number | null;
  @Field(() => ID, { nullable: true, description: 'Null for the plenary.' })
  subForumId?: string | null;
  @Field(() => String, { nullable: true, description: 'Of the initiative of the summit that is signed here.' })
  initiativeSlug?: string | null;
  @Field(() => [String])
  languages: string[];
  @Field(() => [AppearanceInput])
  appearances: AppearanceInput[];
}

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);
/** What an unscheduled session is planned for when nobody says. */
const DEFAULT_MINUTES = 60;
const UnknownId = (what: string) => z.uuid({ error: `is no ${what} of ours` });

const AppearanceSchema = z
  .object({
    personId: UnknownId('person'),
    role: z.enum(APPEARANCE_ROLES),
    fromLanguage: optional(LanguageTag),
    toLanguage: optional(LanguageTag),
  })
  .superRefine(({ role, fromLanguage, toLanguage }, check) => {
    if (role === 'interpreter') return;
    for (const [field, language] of Object.entries({ fromLanguage, toLanguage })) {
      if (language === null) continue;
      check.addIssue({
        code: 'custom',
        params: { code: 'interpreters-only' },
        path: [field],
        message: 'is for interpreters only',
      });
    }
  });

/** Names each entry whose key came before, at `[index, …path]`. */
function refuseDoubles<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  check: z.RefinementCtx,
  code: string,
  message: string,
): void {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (seen.has(keyOf(entry))) check.addIssue({ code: 'custom', params: { code }, path: [index], message });
    seen.add(keyOf(entry));
  }
}

interface MaybeSlot {
  startsAt: Date | null;
  endsAt: Date | null;
}

/** Both or none, and the end behind the start. */
function checkSlot({ startsAt, endsAt }: MaybeSlot, check: z.RefinementCtx): void {
  const refuse = (path: string, code: string, message: string): void =>
    check.addIssue({ code: 'custom', params: { code }, path: [path], message });
  if ((startsAt === null) !== (endsAt === null))
    refuse(startsAt === null ? 'startsAt' : 'endsAt', 'slot-incomplete', 'must be there when the other one is');
  else if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    refuse('endsAt', 'ends-before-start', 'must be later than the start');
}

/** Length of a slot in whole minutes, rounded up; `null` without one. */
export function minutesOf({ startsAt, endsAt }: MaybeSlot): number | null {
  return startsAt === null || endsAt === null ? null : Math.ceil((endsAt.getTime() - startsAt.getTime()) / 60_000);
}

export const SessionSchema = z
  .object({
    kind: z.enum(SESSION_KINDS),
    titles: translations(PROGRAMME_LIMITS.titleLength),
    descriptions: optionalTranslations(PROGRAMME_LIMITS.descriptionLength),
    startsAt: optional(z.date()),
    endsAt: optional(z.date()),
    durationMinutes: optional(z.int().min(1).max(PROGRAMME_LIMITS.sessionMinutes)),
    subForumId: optional(UnknownId('sub-forum')),
    initiativeSlug: optional(z.string().min(1).max(PROGRAMME_LIMITS.slugLength)),
    languages: z
      .array(LanguageTag)
      .max(PROGRAMME_LIMITS.languagesPerSession)
      .superRefine((tags, check) => refuseDoubles(tags, (tag) => tag, check, 'language-twice', 'is there twice')),
    appearances: z
      .array(AppearanceSchema)
      .max(PROGRAMME_LIMITS.appearancesPerSession)
      .superRefine((entries, check) =>
        refuseDoubles(
          entries,
          ({ personId, role }) => `${personId} ${role}`,
          check,
          'appearance-twice',
          'is there twice in this role',
        ),
      ),
  })
  .superRefine(checkSlot)
  .transform(({ durationMinutes, ...session }) => ({
    ...session,
    durationMinutes: minutesOf(session) ?? durationMinutes ?? DEFAULT_MINUTES,
  }));
/** A session as asked for; ids have the form of ids and may still be unknown. Start and end are both there or both `null`. */
export type ParsedSession = z.output<typeof SessionSchema>;

export const SlotSchema = z
  .object({ startsAt: z.date(), endsAt: z.date(), subForumId: optional(UnknownId('sub-forum')) })
  .superRefine(checkSlot)
  .nullish()
  .transform((slot) => slot ?? null);
/** A place in the grid; `null` is the list of unscheduled sessions. */
export type ParsedSlot = z.output<typeof SlotSchema>;
