import type { RefusalCode } from '@app/contracts';
import { type RequestContext, UnitOfWork, type Viewer } from '@app/database';
import { pickText } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { Cookies } from '../graphql/index.js';
import { AuthSessionsRepository, BrowserSessions, hashOfSecret, UsersRepository } from '../identity/index.js';
import { invitationEnd, invitationStatus } from './invitation-state.js';
import { type InvitationRow, InvitationsRepository } from './invitations.repository.js';

export type InvitationRefusal = Extract<
  RefusalCode,
  'invitation-unknown' | 'invitation-expired' | 'invitation-withdrawn' | 'session-cancelled'
>;
export type Opened = { isOpen: true; invitation: InvitationRow } | { isOpen: false; code: InvitationRefusal };
export interface Answer {
  isAccepted: boolean;
  /** For the organisers; only with a no. */
  declineReason: string | null;
}
export type Answered =
  { isDone: true; invitation: InvitationRow; viewer: Viewer | null } | { isDone: false; code: InvitationRefusal };

/** The invited person's side. The link may be opened again until the session is over: on another device, or after changing one's mind. */
@Injectable()
export class InvitationAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly users: UsersRepository,
    private readonly authSessions: AuthSessionsRepository,
    private readonly browserSessions: BrowserSessions,
  ) {}

  /** What the link is for. Changes nothing: mail scanners open links too. */
  async open(ctx: RequestContext, token: string, isLocked = false): Promise<Opened> {
    const hash = hashOfSecret(token);
    const invitation = hash === null ? undefined : await this.invitations.findByToken(ctx, hash, isLocked);
    if (invitation === undefined) return { isOpen: false, code: 'invitation-unknown' };
    const status = invitationStatus(invitation, ctx.clock.now());
    if (status === 'withdrawn' || status === 'expired') return { isOpen: false, code: `invitation-${status}` };
    return { isOpen: true, invitation };
  }

  /** Yes signs the browser in as the invited person, for this invitation; no signs out whom the link had signed in. */
  async answer(
    ctx: RequestContext,
    token: string,
    { isAccepted, declineReason }: Answer,
    cookies: Cookies,
  ): Promise<Answered> {
    return this.unitOfWork.run(ctx, async (inside): Promise<Answered> => {
      const opened = await this.open(inside, token, true);
      if (!opened.isOpen) return { isDone: false, code: opened.code };
      const { invitation } = opened;
      if (!isAccepted) return this.decline(inside, invitation, declineReason);
      if (invitation.sessionStatus === 'cancelled') return { isDone: false, code: 'session-cancelled' };
      return this.accept(inside, invitation, cookies);
    });
  }

  private async accept(ctx: RequestContext, invitation: InvitationRow, cookies: Cookies): Promise<Answered> {
    const user = await this.users.findOrCreate(ctx, {
      email: invitation.email,
      name: pickText(invitation.personName, [], invitation.summitLanguages[0] ?? 'en').text,
      personId: invitation.personId,
      mayReadOutbox: false,
    });
    await this.users.linkToPerson(ctx, user.id, invitation.personId);
    await this.invitations.answer(ctx, invitation.id, 'accepted', user.id);
    // Who is signed in by mail as this very user has these rights already, and more: they stay so.
    const viewer =
      (await this.browserSessions.currentByMail(ctx, cookies, user.id)) ??
      (await this.browserSessions.open(ctx, cookies, {
        userId: user.id,
        invitation: { id: invitation.id, endsAt: invitationEnd(invitation) },
      }));
    return { isDone: true, invitation: { ...invitation, status: 'accepted' }, viewer };
  }

  private async decline(
    ctx: RequestContext,
    invitation: InvitationRow,
    declineReason: string | null,
  ): Promise<Answered> {
    await this.invitations.answer(ctx, invitation.id, 'declined', null, declineReason);
    await this.authSessions.deleteOfInvitation(ctx, invitation.id);
    return { isDone: true, invitation: { ...invitation, status: 'declined' }, viewer: null };
  }
}
