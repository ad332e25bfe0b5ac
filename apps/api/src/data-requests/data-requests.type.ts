import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refused, resultUnion } from '../graphql/index.js';

export const PersonalDataOf = { REGISTRATION: 'registration', PERSON: 'person', PARTICIPANT: 'participant' } as const;
export type PersonalDataOf = (typeof PersonalDataOf)[keyof typeof PersonalDataOf];
registerEnumType(PersonalDataOf, {
  name: 'PersonalDataOf',
  description:
    'By which id somebody is named: `REGISTRATION`, who registered; `PERSON`, somebody of the directory; `PARTICIPANT`, who was in a room.',
});

@ObjectType({
  description: 'What the person wrote and was called is gone; what was counted stays counted, as nobody’s.',
})
export class PersonalDataErased {
  @Field(() => Boolean, {
    description: 'Their name stands in the programme until organisers take them out of it and release that.',
  })
  staysInProgramme: boolean;
}
@ObjectType({ description: 'Who wrote in a session under a name of theirs, and how much.' })
export class SessionWriter {
  @Field(() => ID)
  participantId: string;
  @Field(() => String, { description: 'As they were called last.' })
  name: string;
  @Field(() => String)
  role: string;
  @Field(() => Int)
  messages: number;
  @Field(() => Int)
  questions: number;
}

export const ErasePersonalDataResult = resultUnion('ErasePersonalDataResult', [
  PersonalDataErased,
  NotAllowed,
  NotFound,
  Refused,
]);
export type ErasePersonalDataOutcome = PersonalDataErased | NotAllowed | NotFound | Refused;
