import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Cookies, Ctx, parseWith, Refused, refused, RequestCookies, result } from '../graphql/index.js';
import { toViewerType } from '../identity/index.js';
import { mayReadOutbox } from '../mail/index.js';
import { InvitationAnswers, type InvitationRefusal } from './invitation-answers.service.js';
import { DeclineReason } from './decline-reason.js';
import { InvitationDetailsView } from './invitation-details.service.js';
import { AnswerInvitationResult, InvitationAnswered, InvitationDetails, InvitationResult } from './invitation.type.js';

const MESSAGES: Record<InvitationRefusal, string> = {
  'invitation-unknown': 'This is not one of our invitations; copy the whole link from the mail.',
  'invitation-expired': 'The session of this invitation is over.',
  'invitation-withdrawn': 'This invitation does not hold any more; look for a newer mail, or ask the organisers.',
  'session-cancelled': 'This session was cancelled.',
};
const gone = (code: InvitationRefusal): Refused => refused(code, MESSAGES[code]);

/** Whoever holds an invitation's link may read and answer it. */
@Resolver()
export class InvitationLinksResolver {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly answers: InvitationAnswers,
    private readonly details: InvitationDetailsView,
  ) {}

  @Query(() => InvitationResult)
  async invitation(
    @Ctx() ctx: RequestContext,
    @Args('token', { type: () => String }) token: string,
  ): Promise<InvitationDetails | Refused> {
    const opened = await this.answers.open(ctx, token);
    if (!opened.isOpen) return gone(opened.code);
    return (await this.details.of(ctx, opened.invitation)) ?? gone('invitation-withdrawn');
  }

  @Mutation(() => AnswerInvitationResult, { description: 'Accepting signs the browser in as the invited person.' })
  async answerInvitation(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @Args('token', { type: () => String }) token: string,
    @Args('accept', { type: () => Boolean }) accept: boolean,
    @Args(
      'reason',
      {
        type: () => String,
        nullable: true,
        description: 'Why not, for the organisers; plain text of at most 1,000 characters.',
      },
      parseWith(DeclineReason),
    )
    declineReason: string | null,
  ): Promise<InvitationAnswered | Refused> {
    const answered = await this.answers.answer(ctx, token, { isAccepted: accept, declineReason }, cookies);
    if (!answered.isDone) return gone(answered.code);
    const invitation = await this.details.of(ctx, answered.invitation);
    if (invitation === undefined) return gone('invitation-withdrawn');
    const { viewer } = answered;
    return result(InvitationAnswered, {
      invitation,
      viewer: viewer === null ? null : toViewerType(viewer, mayReadOutbox(viewer, this.config.isDemo)),
    });
  }
}
