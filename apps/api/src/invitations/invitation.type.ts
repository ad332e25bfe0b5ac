import type { AppearanceRole } from '@app/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AppearanceRoleEnum, NotAllowed, NotFound, Refused, resultUnion } from '../graphql/index.js';
import { ViewerType } from '../identity/index.js';
import { Person, Session, Summit } from '../programme/index.js';
import { invitationEnd, type InvitationStatus, invitationStatus } from './invitation-state.js';
import type { InvitationRow } from './invitations.repository.js';

const InvitationStatusEnum = {
  PENDING: 'pending',
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
  EXPIRED: 'expired',
} as const;
registerEnumType(InvitationStatusEnum, { name: 'InvitationStatus' });

@ObjectType({ description: "An invitation as organisers see it; its link is in the invited person's mail alone." })
export class Invitation {
  @Field(() => ID)
  id: string;
  @Field(() => InvitationStatusEnum)
  status: InvitationStatus;
  @Field(() => String)
  email: string;
  @Field(() => Date)
  sentAt: Date;
  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;
  @Field(() => String, { nullable: true, description: "In the invited person's words; plain text." })
  declineReason: string | null;
  @Field(() => Date, { nullable: true, description: 'When the person was last reminded, by hand or by the clock.' })
  remindedAt: Date | null;
  @Field(() => Date, { description: 'Some hours after the session ends.' })
  expiresAt: Date;
}

@ObjectType({ description: 'What an invitation link shows before and after it is accepted.' })
export class InvitationDetails {
  @Field(() => ID)
  id: string;
  @Field(() => AppearanceRoleEnum)
  role: AppearanceRole;
  @Field(() => InvitationStatusEnum)
  status: InvitationStatus;
  @Field(() => Person)
  person: Person;
  @Field(() => Summit)
  summit: Summit;
  @Field(() => Session, { description: 'As it is now, also when it is not published yet.' })
  session: Session;
  @Field(() => Boolean, {
    description: "False while the session has no time: its start and end are then the summit's.",
  })
  isScheduled: boolean;
  @Field(() => Date)
  expiresAt: Date;
}

@ObjectType()
export class InvitationAnswered {
  @Field(() => InvitationDetails)
  invitation: InvitationDetails;
  @Field(() => ViewerType, { nullable: true, description: 'Whom the browser is signed in as after accepting.' })
  viewer: ViewerType | null;
}

@ObjectType()
export class InvitationSent {
  @Field(() => Invitation)
  invitation: Invitation;
  @Field(() => String, { description: 'The link, for the organiser to hand over by another way.' })
  url: string;
}

@ObjectType()
export class InvitationWithdrawn {
  @Field(() => Invitation)
  invitation: Invitation;
}

export const InvitationResult = resultUnion('InvitationResult', [InvitationDetails, Refused]);
export const AnswerInvitationResult = resultUnion('AnswerInvitationResult', [InvitationAnswered, Refused]);
export const InviteResult = resultUnion('InviteResult', [InvitationSent, NotAllowed, NotFound, Refused]);
export const WithdrawInvitationResult = resultUnion('WithdrawInvitationResult', [
  InvitationWithdrawn,
  NotAllowed,
  NotFound,
]);

export function toInvitationType(row: InvitationRow, now: Date): Invitation {
  return {
    id: row.id,
    status: invitationStatus(row, now),
    email: row.email,
    sentAt: row.sentAt,
    answeredAt: row.answeredAt,
    declineReason: row.declineReason,
    remindedAt: row.remindedAt,
    expiresAt: invitationEnd(row),
  };
}

@ObjectType()
export class InvitationReminded {
  @Field(() => Invitation)
  invitation: Invitation;
}
@ObjectType()
export class InvitationsReminded {
  @Field(() => Int, { description: 'Who was mailed.' })
  remindedCount: number;
  @Field(() => Int, { description: 'Who was reminded within the last day already.' })
  skippedCount: number;
}
@ObjectType({ description: 'One more link of an invitation; earlier ones go on working.' })
export class InvitationLink {
  @Field(() => String)
  url: string;
}

export const RemindInvitationResult = resultUnion('RemindInvitationResult', [
  InvitationReminded,
  NotAllowed,
  NotFound,
  Refused,
]);
export const RemindPendingInvitationsResult = resultUnion('RemindPendingInvitationsResult', [
  InvitationsReminded,
  NotAllowed,
]);
export const CreateInvitationLinkResult = resultUnion('CreateInvitationLinkResult', [
  InvitationLink,
  NotAllowed,
  NotFound,
  Refused,
]);
