import { allTranslations, POLL_KINDS, POLL_RESULTS, POLL_STATUSES } from '@app/domain';
import type { PollKind, PollResultsRule, PollStatus } from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, NotAllowed, NotFound, Refused, resultUnion, Translation } from '../graphql/index.js';
import type { PollRow } from './polls.repository.js';

export const PollKindEnum = enumOf('PollKind', POLL_KINDS);
export const PollStatusEnum = enumOf('PollStatus', POLL_STATUSES);
export const PollResultsEnum = enumOf('PollResultsRule', POLL_RESULTS);

@ObjectType()
export class PollOption {
  @Field(() => ID)
  id: string;
  @Field(() => [Translation])
  text: Translation[];
}

@ObjectType({
  description: 'What the audience of a session is asked, for its makers; votes and results are in the room.',
})
export class Poll {
  @Field(() => ID)
  id: string;
  @Field(() => ID)
  sessionId: string;
  @Field(() => Int, { description: 'Higher after each change; given back with `updatePoll`.' })
  change: number;
  @Field(() => PollKindEnum)
  kind: PollKind;
  @Field(() => [Translation])
  question: Translation[];
  @Field(() => [PollOption])
  options: PollOption[];
  @Field(() => Int, { description: 'Options, places or words that a vote has at least.' })
  fewest: number;
  @Field(() => Int)
  most: number;
  @Field(() => Int, { description: 'Of a rating: from 1 to this.' })
  scale: number;
  @Field(() => PollResultsEnum, { description: 'When everybody sees what came in; whoever moderates always does.' })
  results: PollResultsRule;
  @Field(() => Boolean)
  mayChangeVote: boolean;
  @Field(() => PollStatusEnum)
  status: PollStatus;
  @Field(() => Boolean, { description: 'Everybody sees it over the picture.' })
  isOnStage: boolean;
}

@ObjectType()
export class PollChanged {
  @Field(() => Poll, { nullable: true, description: 'Null when it was deleted.' })
  poll: Poll | null;
}
export const PollResult = resultUnion('PollResult', [PollChanged, NotAllowed, NotFound, Refused]);
export type PollAnswer = PollChanged | NotAllowed | NotFound | Refused;

export const toPoll = ({ question, options, ...row }: PollRow): Poll => ({
  ...row,
  question: allTranslations(question),
  options: options.map(({ id, text }) => ({ id, text: allTranslations(text) })),
});
