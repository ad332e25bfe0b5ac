import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refusal, Refused, resultUnion } from '../graphql/index.js';
import { DraftPerson } from '../people/index.js';
import { DraftSession } from './draft-session.type.js';

@ObjectType()
export class SessionSaved {
  @Field(() => DraftSession)
  session: DraftSession;
}

@ObjectType({
  implements: () => [Refusal],
  description: 'Somebody is in another session at that time. Code `person-busy`.',
})
export class PersonBusy extends Refusal {
  @Field(() => DraftPerson)
  person: DraftPerson;
  @Field(() => DraftSession, {
    nullable: true,
    description: "Null when it belongs to a summit that the viewer doesn't organise: its drafts are not theirs to see.",
  })
  otherSession: DraftSession | null;
}

@ObjectType({
  implements: () => [Refusal],
  description: "The session doesn't lie within the summit's days. Code `outside-summit`.",
})
export class OutsideSummit extends Refusal {
  @Field(() => Date)
  startsAt: Date;
  @Field(() => Date, { description: 'Exclusive.' })
  endsAt: Date;
}

@ObjectType({
  implements: () => [Refusal],
  description: 'Somebody changed the session since you read it. Code `stale-revision`.',
})
export class StaleRevision extends Refusal {
  @Field(() => DraftSession)
  current: DraftSession;
}

export const SaveSessionResult = resultUnion('SaveSessionResult', [
  SessionSaved,
  NotAllowed,
  NotFound,
  PersonBusy,
  OutsideSummit,
  StaleRevision,
  Refused,
]);
export type SaveSessionOutcome =
  SessionSaved | NotAllowed | NotFound | PersonBusy | OutsideSummit | StaleRevision | Refused;

@ObjectType()
export class SessionDeleted {
  @Field(() => ID)
  id: string;
}

export const DeleteSessionResult = resultUnion('DeleteSessionResult', [
  SessionDeleted,
  NotAllowed,
  NotFound,
  StaleRevision,
  Refused,
]);
export type DeleteSessionOutcome = SessionDeleted | NotAllowed | NotFound | StaleRevision | Refused;
