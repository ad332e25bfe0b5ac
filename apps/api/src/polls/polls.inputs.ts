import { Uuid } from '@app/contracts';
import { POLL_KINDS, POLL_LIMITS, POLL_RESULTS, pollFormProblems } from '@app/domain';
import type { PollKind, PollResultsRule } from '@app/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { TranslationInput, translations } from '../graphql/index.js';
import type { PollContent } from './polls.repository.js';
import { PollKindEnum, PollResultsEnum } from './polls.type.js';

@InputType()
export class PollOptionInput {
  @Field(() => ID, { nullable: true, description: 'Of an option that the poll has already.' })
  id?: string | null;
  @Field(() => [TranslationInput])
  text: TranslationInput[];
}

@InputType()
export class PollInput {
  @Field(() => PollKindEnum)
  kind: PollKind;
  @Field(() => [TranslationInput])
  question: TranslationInput[];
  @Field(() => [PollOptionInput], { description: 'In their order; none for a rating and for words.' })
  options: PollOptionInput[];
  @Field(() => Int, { description: 'Options, places or words that a vote has at least.' })
  fewest: number;
  @Field(() => Int, { description: '1 where only one thing can be chosen.' })
  most: number;
  @Field(() => Int, { description: 'Of a rating: from 1 to this.' })
  scale: number;
  @Field(() => PollResultsEnum)
  results: PollResultsRule;
  @Field(() => Boolean)
  mayChangeVote: boolean;
}

const PATHS = { options: ['options'], limits: ['most'], scale: ['scale'] } as const;

/** A poll that can be opened. */
export const PollSchema: z.ZodType<PollContent> = z
  .object({
    kind: z.enum(POLL_KINDS),
    question: translations(POLL_LIMITS.question),
    options: z
      .array(
        z
          .object({ id: Uuid.nullish(), text: translations(POLL_LIMITS.option) })
          .transform(({ id, text }) => ({ id: id ?? uuidv7(), text })),
      )
      .max(POLL_LIMITS.options),
    fewest: z.number().int(),
    most: z.number().int(),
    scale: z.number().int(),
    results: z.enum(POLL_RESULTS),
    mayChangeVote: z.boolean(),
  })
  .superRefine((poll, check) => {
    for (const problem of pollFormProblems({ ...poll, optionIds: poll.options.map(({ id }) => id) }))
      check.addIssue({
        code: 'custom',
        params: { code: `wrong-${problem}` },
        path: [...PATHS[problem]],
        message: `nobody can vote in a poll with such ${problem}`,
      });
  });
