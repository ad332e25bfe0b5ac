import { APPEARANCE_ROLES, type AppearanceRole, PROGRAMME_LIMITS, SESSION_KINDS, type SessionKind } from '@app/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
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

@InputType({ description: 'A session as a whole: what is left out is removed.' })
export class SessionInput {
  @Field(() => SessionKindEnum)
  kind: SessionKind;
  @Field(() => [TranslationInput])
  titles: TranslationInput[];
  @Field(() => [TranslationInput], { nullable: true })
  descriptions?: TranslationInput[] | null;
  @Field(() => Date)
  startsAt: Date;
  @Field(() => Date)
  endsAt: Date;
  @Field(() => ID, { nullable: true, description: 'Null for the plenary.' })
  subForumId?: string | null;
  @Field(() => [String])
  languages: string[];
  @Field(() => [AppearanceInput])
  appearances: AppearanceInput[];
}

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);
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

export const SessionSchema = z
  .object({
    kind: z.enum(SESSION_KINDS),
    titles: translations(PROGRAMME_LIMITS.titleLength),
    descriptions: optionalTranslations(PROGRAMME_LIMITS.descriptionLength),
    startsAt: z.date(),
    endsAt: z.date(),
    subForumId: optional(UnknownId('sub-forum')),
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
  .superRefine(({ startsAt, endsAt }, check) => {
    if (endsAt <= startsAt) {
      check.addIssue({
        code: 'custom',
        params: { code: 'ends-before-start' },
        path: ['endsAt'],
        message: 'must be later than the start',
      });
    }
  });
/** A session as asked for; ids have the form of ids and may still be unknown. */
export type ParsedSession = z.output<typeof SessionSchema>;
