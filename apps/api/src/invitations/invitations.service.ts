import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RefusalCode } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { CalendarMails } from '../calendar-mails/index.js';
import { AttemptLimits, AuthSessionsRepository, newSecret } from '../identity/index.js';
import { invitationMail, Mails } from '../mail/index.js';
import { invitationFacts } from './invitation-facts.js';
import { invitationEnd } from './invitation-state.js';
import { mayInvite } from './invitations.policy.js';
import { type AppearanceKey, InvitationsRepository } from './invitations.repository.js';

/** Invitations that one organiser may send at once, then one each so many seconds: a whole programme, but no mailing machine. */
const PER_ORGANISER = { burst: 100, everySeconds: 20 };

export interface NewInvitationOrder extends AppearanceKey {
  /** In the form of `parseEmailAddress`. */
  email: string;
}
export type Invited = { isDone: true; invitationId: string; url: string } | { isDone: false; code: RefusalCode };

/** The organisers' side of invitations. */
@Injectable()
export class Invitations {
  private readonly limits = new AttemptLimits(PER_ORGANISER.burst, PER_ORGANISER.everySeconds);

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly authSessions: AuthSessionsRepository,
    private readonly mails: Mails,
    private readonly calendarMails: CalendarMails,
  ) {}

  /** Mails the link and answers it. An earlier invitation to the same appearance is withdrawn. Refuses with `not-found`, `not-allowed`, `session-cancelled`, `invitation-expired` (the session is over). */
  async invite(ctx: RequestContext, order: NewInvitationOrder): Promise<Invited> {
    const summitId = await this.invitations.findSummitOfSession(ctx, order.sessionId);
    if (summitId === undefined) return { isDone: false, code: 'not-found' };
    if (!mayInvite('inviteToSession', ctx.viewer, summitId))
      return { isDone: false, code: ctx.viewer === null ? 'not-signed-in' : 'not-allowed' };
    this.limit(ctx, ctx.viewer?.userId ?? '');
    return this.unitOfWork.run(ctx, (inside) => this.create(inside, order, true));
  }

  /** For a demo: the same without a mail, and without asking who may. Runs in its own transaction. */
  async inviteQuietly(ctx: RequestContext, order: NewInvitationOrder): Promise<Invited> {
    return this.unitOfWork.run(ctx, (inside) => this.create(inside, order, false));
  }

  /** The link stops working, and browsers that it signed in are signed out. */
  async withdraw(
    ctx: RequestContext,
    invitationId: string,
  ): Promise<{ isDone: true } | { isDone: false; code: RefusalCode }> {
    const invitation = await this.invitations.find(ctx, invitationId);
    if (invitation === undefined) return { isDone: false, code: 'not-found' };
    if (!mayInvite('withdrawInvitation', ctx.viewer, invitation.summitId))
      return { isDone: false, code: ctx.viewer === null ? 'not-signed-in' : 'not-allowed' };
    await this.unitOfWork.run(ctx, async (inside) => {
      await this.takeBack(inside, invitation);
      await this.calendarMails.withdrawn(inside, invitation.sessionId);
    });
    return { isDone: true };
  }

  private async create(ctx: RequestContext, order: NewInvitationOrder, isMailed: boolean): Promise<Invited> {
    const appearance = await this.invitations.lockAppearance(ctx, order);
    if (appearance === undefined) return { isDone: false, code: 'not-found' };
    if (appearance.sessionStatus === 'cancelled') return { isDone: false, code: 'session-cancelled' };
    const expiresAt = invitationEnd({ sessionEndsAt: appearance.endsAt });
    if (expiresAt <= ctx.clock.now()) return { isDone: false, code: 'invitation-expired' };
    await this.takeBack(ctx, order);
    const secret = newSecret();
    const invitationId = uuidv7();
    await this.invitations.create(ctx, { id: invitationId, tokenHash: secret.hash, ...order });
    const url = `${this.config.publicUrl}/invite/${secret.text}`;
    if (isMailed) {
      const { language, facts } = invitationFacts(appearance, order.role);
      const calendar = await this.calendarMails.invited(ctx, { ...order, language });
      const mail = invitationMail(language, { ...facts, url });
      await this.mails.post(ctx, order.email, calendar === undefined ? mail : { ...mail, calendar }, expiresAt);
    }
    // Who was invited under another address before.
    await this.calendarMails.withdrawn(ctx, order.sessionId);
    return { isDone: true, invitationId, url };
  }

  private async takeBack(ctx: RequestContext, key: AppearanceKey): Promise<void> {
    const withdrawnId = await this.invitations.withdraw(ctx, key);
    if (withdrawnId !== undefined) await this.authSessions.deleteOfInvitation(ctx, withdrawnId);
  }

  private limit(ctx: RequestContext, userId: string): void {
    const waitSeconds = this.limits.take(userId, ctx.clock);
    if (waitSeconds === 0) return;
    throw new GraphQLError(`Too many invitations at once; try again in ${waitSeconds} s.`, {
      extensions: { code: 'RATE_LIMITED', retryAfterSeconds: waitSeconds },
    });
  }
}
