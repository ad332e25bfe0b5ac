import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { AppearanceRole } from '@app/domain';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import {
  AppearanceRoleEnum,
  Ctx,
  NotAllowed,
  notAllowed,
  NotFound,
  notFound,
  parseWith,
  Refused,
  result,
} from '../graphql/index.js';
import { EmailAddress } from '../identity/index.js';
import {
  InvitationSent,
  InvitationWithdrawn,
  InviteResult,
  toInvitationType,
  WithdrawInvitationResult,
} from './invitation.type.js';
import { invitationRefusal, messageOf } from './invitation-refusals.js';
import { InvitationsRepository } from './invitations.repository.js';
import { Invitations } from './invitations.service.js';

/** The organisers' side of invitations; the policy is asked in `Invitations`. */
@Resolver()
export class InvitationsResolver {
  constructor(
    private readonly invitations: Invitations,
    private readonly rows: InvitationsRepository,
  ) {}

  @Mutation(() => InviteResult, {
    description: 'Mails the link. An earlier invitation to the same appearance stops working.',
  })
  async inviteToSession(
    @Ctx() ctx: RequestContext,
    @Args('sessionId', { type: () => ID }, parseWith(Uuid)) sessionId: string,
    @Args('personId', { type: () => ID }, parseWith(Uuid)) personId: string,
    @Args('role', { type: () => AppearanceRoleEnum }) role: AppearanceRole,
    @Args('email', { type: () => String }, parseWith(EmailAddress)) email: string,
  ): Promise<InvitationSent | NotAllowed | NotFound | Refused> {
    const invited = await this.invitations.invite(ctx, { sessionId, personId, role, email });
    if (!invited.isDone) return invitationRefusal(invited.code);
    return result(InvitationSent, { invitation: await this.read(ctx, invited.invitationId), url: invited.url });
  }

  @Mutation(() => WithdrawInvitationResult, {
    description: 'The link stops working, and browsers it signed in are signed out.',
  })
  async withdrawInvitation(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }, parseWith(Uuid)) id: string,
  ): Promise<InvitationWithdrawn | NotAllowed | NotFound> {
    const withdrawn = await this.invitations.withdraw(ctx, id);
    if (withdrawn.isDone) return result(InvitationWithdrawn, { invitation: await this.read(ctx, id) });
    return withdrawn.code === 'not-found'
      ? notFound('There is no such invitation.')
      : notAllowed(messageOf(withdrawn.code), withdrawn.code);
  }

  private async read(ctx: RequestContext, id: string) {
    const row = await this.rows.find(ctx, id);
    if (row === undefined) throw new Error('an invitation vanished after it was written');
    return toInvitationType(row, ctx.clock.now());
  }
}
