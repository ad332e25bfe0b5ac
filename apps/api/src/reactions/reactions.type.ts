import { type Reaction, REACTIONS } from '@app/contracts';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, NotAllowed, NotFound, resultUnion } from '../graphql/index.js';

const ReactionEnum = enumOf('Reaction', REACTIONS);

@ObjectType()
export class ReactionCount {
  @Field(() => ReactionEnum)
  kind: Reaction;
  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'A minute in which somebody reacted.' })
export class ReactionMinute {
  @Field(() => Date)
  startsAt: Date;
  @Field(() => [ReactionCount])
  counts: ReactionCount[];
}

@ObjectType({
  description: 'What the audience of a session said without a word; some seconds behind while it is live.',
})
export class SessionReactions {
  @Field(() => Boolean, { description: 'Whether this session takes reactions.' })
  areOn: boolean;
  @Field(() => [ReactionCount], {
    description: 'Of the whole session, as the buttons are ordered; none of what there was none of.',
  })
  totals: ReactionCount[];
  @Field(() => [ReactionMinute], { description: 'In their order, those without any left out.' })
  minutes: ReactionMinute[];
}

@ObjectType()
export class ReactionsSwitched {
  @Field(() => Boolean)
  areOn: boolean;
}

export const SwitchReactionsResult = resultUnion('SwitchReactionsResult', [ReactionsSwitched, NotAllowed, NotFound]);
export type SwitchReactionsOutcome = ReactionsSwitched | NotAllowed | NotFound;
