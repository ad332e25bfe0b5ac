import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, resultUnion } from '../graphql/index.js';

@ObjectType()
export class NewsPictureChanged {
  @Field(() => ID)
  id: string;
}
export const NewsPictureResult = resultUnion('NewsPictureResult', [NewsPictureChanged, NotAllowed, NotFound]);
export type NewsPictureOutcome = NewsPictureChanged | NotAllowed | NotFound;
