import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refused, resultUnion } from '../graphql/index.js';

@ObjectType({ description: 'Where the holder of an order stands, with all that was retired for the same footprint.' })
export class CarbonRank {
  @Field(() => ID, { description: 'Of the standing.' })
  id: string;
  @Field(() => Float, { description: 'Whole grams, retired and confirmed; 0 once every certificate was revoked.' })
  grams: number;
  @Field(() => String, { nullable: true, description: 'Null for who is in the sums only.' })
  name: string | null;
  @Field(() => Boolean, { description: 'By a steward: no other is put there.' })
  isNameRemoved: boolean;
  @Field(() => String, { nullable: true, description: 'Slug of the summit; null for what belongs to none.' })
  summit: string | null;
  @Field(() => Int, { nullable: true, description: 'In its summit, else of all; null for who is not on the list.' })
  rank: number | null;
  @Field(() => Int, { nullable: true })
  rankOfAll: number | null;
  @Field(() => Int, { description: 'How many are on the list that `rank` is of.' })
  listed: number;
  @Field(() => Boolean, { description: 'Something of it is of a registry that does not exist.' })
  isDemonstration: boolean;
}

@ObjectType()
export class CarbonNameRemoved {
  @Field(() => ID)
  id: string;
}

export const CarbonRankResult = resultUnion('CarbonRankResult', [CarbonRank, NotFound, Refused]);
export const RemoveCarbonNameResult = resultUnion('RemoveCarbonNameResult', [CarbonNameRemoved, NotAllowed, NotFound]);
