import { ModerationSettings } from '@app/contracts';
import { Field, InputType, Int } from '@nestjs/graphql';
import { z } from 'zod';
import { LanguageTag } from '../graphql/index.js';

@InputType()
export class WordListInput {
  @Field(() => String, { description: 'BCP 47; once.' })
  language: string;
  @Field(() => [String])
  refuse: string[];
  @Field(() => [String])
  hold: string[];
}

@InputType()
export class ModerationSettingsInput {
  @Field(() => Boolean)
  isPreModerated: boolean;
  @Field(() => Int, { description: 'From 0 to 3600.' })
  slowModeSeconds: number;
  @Field(() => Boolean)
  holdsLinks: boolean;
  @Field(() => Int, { description: 'From 0 to 1440.' })
  holdsNewcomersMinutes: number;
  @Field(() => Int, { description: 'From 1 to 20.' })
  queueAfterReports: number;
  @Field(() => Int, { nullable: true, description: 'From 2 to 100.' })
  removeAfterReports?: number | null;
  @Field(() => [WordListInput])
  wordLists: WordListInput[];
}

const { shape } = ModerationSettings;
const inOrder = (words: readonly string[]): string[] => [...new Set(words)];

/** As it is kept: each word once, each language once. */
export const ModerationSettingsSchema = z
  .object({
    isPreModerated: shape.isPreModerated,
    slowModeSeconds: shape.slowModeS,
    holdsLinks: shape.holdsLinks,
    holdsNewcomersMinutes: shape.holdsNewcomersMin,
    queueAfterReports: shape.queueAfterReports,
    removeAfterReports: shape.removeAfterReports.optional(),
    wordLists: shape.wordLists.refine(
      (lists) => new Set(lists.map(({ language }) => language)).size === lists.length,
      'a language has one list',
    ),
  })
  .transform(
    ({ slowModeSeconds, holdsNewcomersMinutes, removeAfterReports, wordLists, ...rest }): ModerationSettings => ({
      ...rest,
      slowModeS: slowModeSeconds,
      holdsNewcomersMin: holdsNewcomersMinutes,
      removeAfterReports: removeAfterReports ?? null,
      wordLists: wordLists
        .map(({ language, refuse, hold }) => ({
          language: LanguageTag.parse(language),
          refuse: inOrder(refuse),
          hold: inOrder(hold),
        }))
        .filter(({ refuse, hold }) => refuse.length + hold.length > 0),
    }),
  );
