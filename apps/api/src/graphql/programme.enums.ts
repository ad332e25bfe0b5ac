import { APPEARANCE_ROLES, OUTCOME_KINDS, SESSION_KINDS, SUMMIT_FORMATS } from '@app/domain';
import { registerEnumType } from '@nestjs/graphql';

type EnumName<Word extends string> = Word extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${EnumName<Tail>}`
  : Uppercase<Word>;

/** An enum whose GraphQL names are our words in capitals (`sub-forum-session` is `SUB_FORUM_SESSION`) and whose values are the words themselves, in and out. */
export function enumOf<const Word extends string>(
  name: string,
  words: readonly Word[],
): { readonly [Each in Word as EnumName<Each>]: Each } {
  const values = Object.fromEntries(words.map((word) => [word.toUpperCase().replaceAll('-', '_'), word]));
  registerEnumType(values, { name });
  return values as { readonly [Each in Word as EnumName<Each>]: Each };
}

export const SummitFormatEnum = enumOf('SummitFormat', SUMMIT_FORMATS);
export const SessionKindEnum = enumOf('SessionKind', SESSION_KINDS);
export const SessionStatusEnum = enumOf('SessionStatus', ['draft', 'published', 'cancelled']);
export const StageStatusEnum = enumOf('StageStatus', ['waiting', 'live', 'ended']);
export const AppearanceRoleEnum = enumOf('AppearanceRole', APPEARANCE_ROLES);
export const OutcomeKindEnum = enumOf('OutcomeKind', OUTCOME_KINDS);
