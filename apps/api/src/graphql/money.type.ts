import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An amount, exact.' })
export class Money {
  @Field(() => Float, { description: 'A whole number of the smallest units of the currency: cents, fen, yen.' })
  minor: number;
  @Field(() => String, { description: 'ISO 4217.' })
  currency: string;
}
