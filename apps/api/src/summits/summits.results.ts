import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refusal, Refused, resultUnion, Translation } from '../graphql/index.js';
import { DraftSubForum, DraftSummit } from './draft-summit.type.js';

@ObjectType()
export class SummitSaved {
  @Field(() => DraftSummit)
  summit: DraftSummit;
}

@ObjectType({
  implements: () => [Refusal],
  description: 'Somebody changed the summit since you read it. Code `stale-revision`.',
})
export class StaleSummit extends Refusal {
  @Field(() => DraftSummit)
  current: DraftSummit;
}

@ObjectType()
export class SessionInTheWay {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => Date, { nullable: true })
  startsAt: Date | null;
  @Field(() => Date, { nullable: true })
  endsAt: Date | null;
}

@ObjectType({
  implements: () => [Refusal],
  description:
    'Sessions stand against the change. Codes: `sessions-outside-summit` (they would lie outside the new days), `initiative-in-use` (it is signed in them), `sub-forum-in-use`.',
})
export class SessionsInTheWay extends Refusal {
  @Field(() => [SessionInTheWay], { description: 'By start.' })
  sessions: SessionInTheWay[];
}

export const UpdateSummitResult = resultUnion('UpdateSummitResult', [
  SummitSaved,
  NotAllowed,
  NotFound,
  StaleSummit,
  SessionsInTheWay,
  Refused,
]);
export type UpdateSummitOutcome = SummitSaved | NotAllowed | NotFound | StaleSummit | SessionsInTheWay | Refused;

@ObjectType()
export class SubForumSaved {
  @Field(() => DraftSubForum)
  subForum: DraftSubForum;
}

@ObjectType({
  implements: () => [Refusal],
  description: 'Somebody changed the sub-forum since you read it. Code `stale-revision`.',
})
export class StaleSubForum extends Refusal {
  @Field(() => DraftSubForum)
  current: DraftSubForum;
}

export const SaveSubForumResult = resultUnion('SaveSubForumResult', [
  SubForumSaved,
  NotAllowed,
  NotFound,
  StaleSubForum,
  Refused,
]);
export type SaveSubForumOutcome = SubForumSaved | NotAllowed | NotFound | StaleSubForum | Refused;

@ObjectType()
export class SubForumMoved {
  @Field(() => [DraftSubForum], { description: 'All of the summit, in their order.' })
  subForums: DraftSubForum[];
}

export const MoveSubForumResult = resultUnion('MoveSubForumResult', [SubForumMoved, NotAllowed, NotFound]);
export type MoveSubForumOutcome = SubForumMoved | NotAllowed | NotFound;

@ObjectType()
export class SubForumDeleted {
  @Field(() => ID)
  id: string;
}

export const DeleteSubForumResult = resultUnion('DeleteSubForumResult', [
  SubForumDeleted,
  NotAllowed,
  NotFound,
  SessionsInTheWay,
]);
export type DeleteSubForumOutcome = SubForumDeleted | NotAllowed | NotFound | SessionsInTheWay;
