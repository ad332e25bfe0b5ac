import { Field, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refused, resultUnion } from '../graphql/index.js';
import { DraftPerson } from './draft-person.type.js';

@ObjectType()
export class PersonSaved {
  @Field(() => DraftPerson)
  person: DraftPerson;
}

export const SavePersonResult = resultUnion('SavePersonResult', [PersonSaved, NotAllowed, NotFound, Refused]);
