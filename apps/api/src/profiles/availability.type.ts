import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'A time in which somebody can take part in a summit. Who stated none can come at any time.',
})
export class Availability {
  @Field(() => ID)
  personId: string;
  @Field(() => Date)
  startsAt: Date;
  @Field(() => Date, { description: 'Exclusive.' })
  endsAt: Date;
}
