import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/index.js';

@ObjectType({ description: 'Somebody of the leaderboard who chose to be on its list, under the name they chose.' })
export class CarbonStanding {
  @Field(() => ID)
  id: string;
  @Field(() => Int, { description: 'From 1 for the most; the same for the same kilograms, to 0.1.' })
  rank: number;
  @Field(() => String)
  name: string;
  @Field(() => Float, { description: 'Whole grams of emission reductions, retired and confirmed.' })
  grams: number;
}

export const CarbonStandingConnection = connectionOf(CarbonStanding, 'CarbonStanding');

/** `summitId` is for its fields to be asked with; null for the board of all. */
@ObjectType('CarbonLeaderboard', {
  description: 'Who financed emission reductions for their participation. Only what is retired and confirmed counts.',
})
export class CarbonLeaderboardType {
  summitId: string | null;
  @Field(() => Int, { description: 'Participations with confirmed retirements, also of who is not on the list.' })
  people: number;
  @Field(() => Float, { description: 'Whole grams, of all of them.' })
  grams: number;
  @Field(() => Boolean, {
    description: 'Something of it is of a registry that does not exist: nothing was reduced or retired for it.',
  })
  isDemonstration: boolean;
  @Field(() => Int, { nullable: true, description: 'Who has a place at the summit; null where nobody registers.' })
  attendees: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Of `attendees`, from 0 to 1, how many `people` are. At most 1: one may take part without registering.',
  })
  share: number | null;
}
