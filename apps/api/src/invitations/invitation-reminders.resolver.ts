import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, type NotAllowed, notAllowed, type NotFound, parseWith, type Refused, result } from '../graphql/index.js';
import { invitationRefusal, messageOf } from './invitation-refusals.js';
import { InvitationReminders } from './invitation-reminders.service.js';
import {
  CreateInvitationLinkResult,
  InvitationLink,
  InvitationReminded,
  InvitationsReminded,
  RemindInvitationResult,
  RemindPendingInvitationsResult,
  toInvitationType,
} from './invitation.type.js';
import { InvitationsRepository } from './invitations.repository.js';

/** Reminders and further links, for organisers; the policy is asked in `InvitationReminders`. */
@Resolver()
export class InvitationRemindersResolver {
  constructor(
    private readonly reminders: InvitationReminders,
    private readonly rows: InvitationsRepository,
  ) {}

  @Mutation(() => RemindInvitationResult, {
    description: 'Mails the invitation once more to who has not answered; at most once a day.',
  })
  async remindInvitation(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }, parseWith(Uuid)) id: string,
  ): Promise<InvitationReminded | NotAllowed | NotFound | Refused> {
    const reminded = await this.reminders.remind(ctx, id);
    if (!reminded.isDone) return invitationRefusal(reminded.code);
    const row = await this.rows.find(ctx, id);
    if (row === undefined) throw new Error('an invitation vanished after it was reminded of');
    return result(InvitationReminded, { invitation: toInvitationType(row, ctx.clock.now()) });
  }

  @Mutation(() => RemindPendingInvitationsResult, { description: 'Reminds everybody who has not answered.' })
  async remindPendingInvitations(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }, parseWith(Uuid)) summitId: string,
  ): Promise<InvitationsReminded | NotAllowed> {
    const reminded = await this.reminders.remindPending(ctx, summitId);
    if (!reminded.isDone) return notAllowed(messageOf(reminded.code), reminded.code);
    const { remindedCount, skippedCount } = reminded;
    return result(InvitationsReminded, { remindedCount, skippedCount });
  }

  @Mutation(() => CreateInvitationLinkResult, {
    description: 'A link to hand over by another way than mail. Whoever opens it takes part in the name of the person.',
  })
  async createInvitationLink(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }, parseWith(Uuid)) id: string,
  ): Promise<InvitationLink | NotAllowed | NotFound | Refused> {
    const linked = await this.reminders.createLink(ctx, id);
    return linked.isDone ? result(InvitationLink, { url: linked.url }) : invitationRefusal(linked.code);
  }
}
