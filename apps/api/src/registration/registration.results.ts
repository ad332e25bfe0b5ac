import type { RegistrationStatus } from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refusal, Refused, resultUnion } from '../graphql/index.js';
import { ViewerType } from '../identity/index.js';
import { Summit } from '../programme/index.js';
import {
  Answer,
  DraftRegistrationForm,
  RegistrationFieldType,
  RegistrationStatusEnum,
  RegistrationType,
  TicketPicture,
} from './registration.types.js';

@ObjectType({
  description:
    'The same whether the address was registered before or not: what became of the registration stands in the mail alone.',
})
export class RegistrationReceived {
  @Field(() => String)
  email: string;
}
export const RegisterResult = resultUnion('RegisterResult', [RegistrationReceived, NotFound, Refused]);

@ObjectType({ description: 'Somebody’s registration as they see it.' })
export class Ticket {
  @Field(() => ID)
  id: string;
  @Field(() => RegistrationStatusEnum)
  status: RegistrationStatus;
  @Field(() => String)
  name: string;
  @Field(() => String)
  email: string;
  @Field(() => String)
  language: string;
  @Field(() => Int, { nullable: true, description: 'In line, from 1; null outside the waiting list.' })
  position: number | null;
  @Field(() => Summit)
  summit: Summit;
  @Field(() => String, { nullable: true, description: 'What the door asks for; null without a place.' })
  doorCode: string | null;
  @Field(() => TicketPicture, { nullable: true, description: 'The code as a QR code; null without a place.' })
  picture: TicketPicture | null;
  @Field(() => [RegistrationFieldType])
  fields: RegistrationFieldType[];
  @Field(() => [Answer])
  answers: Answer[];
  @Field(() => Date)
  registeredAt: Date;
  @Field(() => Date, { nullable: true })
  checkedInAt: Date | null;
}
export const TicketResult = resultUnion('TicketResult', [Ticket, Refused]);

@ObjectType({ description: 'Name, address and answers are gone; the count stays.' })
export class RegistrationDeleted {
  @Field(() => Boolean)
  done: boolean;
}
export const DeleteRegistrationResult = resultUnion('DeleteRegistrationResult', [RegistrationDeleted, Refused]);

@ObjectType()
export class TicketSignedIn {
  @Field(() => ViewerType)
  viewer: ViewerType;
  @Field(() => String)
  summitSlug: string;
}
export const TicketSignInResult = resultUnion('TicketSignInResult', [TicketSignedIn, Refused]);

@ObjectType()
export class RegistrationFormSaved {
  @Field(() => DraftRegistrationForm)
  form: DraftRegistrationForm;
}
@ObjectType({
  implements: () => [Refusal],
  description: 'Somebody changed the form since you read it. Code `stale-revision`.',
})
export class StaleRegistrationForm extends Refusal {
  @Field(() => DraftRegistrationForm)
  current: DraftRegistrationForm;
}
export const SaveRegistrationFormResult = resultUnion('SaveRegistrationFormResult', [
  RegistrationFormSaved,
  StaleRegistrationForm,
  NotAllowed,
  NotFound,
]);

@ObjectType()
export class RegistrationDecided {
  @Field(() => RegistrationType)
  registration: RegistrationType;
}
export const DecideRegistrationResult = resultUnion('DecideRegistrationResult', [
  RegistrationDecided,
  NotAllowed,
  NotFound,
  Refused,
]);

@ObjectType()
export class CheckedIn {
  @Field(() => RegistrationType)
  registration: RegistrationType;
  @Field(() => Date, { description: 'When they came in first.' })
  checkedInAt: Date;
  @Field(() => Boolean, { description: 'They were in already: somebody shows the same ticket twice.' })
  isRepeated: boolean;
}
@ObjectType({
  implements: () => [Refusal],
  description: 'The ticket is one of this summit and holds no place. Code `wrong-state`.',
})
export class NotAdmitted extends Refusal {
  @Field(() => RegistrationType)
  registration: RegistrationType;
}
export const CheckInResult = resultUnion('CheckInResult', [CheckedIn, NotAdmitted, NotAllowed, NotFound]);
