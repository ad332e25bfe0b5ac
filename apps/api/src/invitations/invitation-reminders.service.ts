import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RefusalCode, SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { newSecret } from '../identity/index.js';
import { Mails, reminderMail } from '../mail/index.js';
import { invitationFacts } from './invitation-facts.js';
import {
  InvitationRemindersRepository,
  REMINDER_PAUSE_MS,
  type ReminderCause,
} from './invitation-reminders.repository.js';
import { invitationEnd, invitationStatus } from './invitation-state.js';
import { type InvitationOperation, mayInvite } from './invitations.policy.js';
import { type InvitationRow, InvitationsRepository } from './invitations.repository.js';

/** More than the largest summit has waiting; the button can be pressed again. */
const MOST_AT_ONCE = 500;

type Refused = { isDone: false; code: RefusalCode };
export type Reminded = { isDone: true } | Refused;
export type AllReminded = { isDone: true; remindedCount: number; skippedCount: number } | Refused;
export type Linked = { isDone: true; url: string } | Refused;

/** Reminds invited people of their answer, and gives organisers further links. All links of an invitation open the same. */
@Injectable()
export class InvitationReminders {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationsRepository,
    private readonly reminders: InvitationRemindersRepository,
    private readonly mails: Mails,
  ) {}

  /** Mails a reminder. Refuses with `reminded-recently` within a day of the last one, `invitation-answered`, or what is wrong with the invitation. */
  async remind(ctx: RequestContext, id: string): Promise<Reminded> {
    const refused = await this.refusalFor(ctx, 'remindInvitation', id);
    return refused ?? this.unitOfWork.run(ctx, (tx) => this.send(tx, id, 'organiser'));
  }

  /** Reminds everybody of the summit who has not answered; those who were reminded within the last day are skipped. */
  async remindPending(ctx: RequestContext, summitId: SummitId): Promise<AllReminded> {
    if (!mayInvite('remindPendingInvitations', ctx.viewer, summitId)) return refusal(ctx);
    const ids = await this.reminders.findPending(ctx, summitId, MOST_AT_ONCE);
    let remindedCount = 0;
    for (const id of ids) {
      // One transaction each: a mail that is written stays written.
      if ((await this.unitOfWork.run(ctx, (tx) => this.send(tx, id, 'organiser'))).isDone) remindedCount += 1;
    }
    return { isDone: true, remindedCount, skippedCount: ids.length - remindedCount };
  }

  /** Reminds of what the clock says; how many. */
  async remindDue(ctx: RequestContext): Promise<number> {
    let remindedCount = 0;
    for (const { id, cause } of await this.reminders.findDue(ctx, MOST_AT_ONCE)) {
      if ((await this.unitOfWork.run(ctx, (tx) => this.send(tx, id, cause))).isDone) remindedCount += 1;
    }
    return remindedCount;
  }

  /** One more link for an organiser to hand over by another way; earlier ones go on working. */
  async createLink(ctx: RequestContext, id: string): Promise<Linked> {
    const refused = await this.refusalFor(ctx, 'createInvitationLink', id);
    if (refused !== undefined) return refused;
    return this.unitOfWork.run(ctx, async (tx): Promise<Linked> => {
      const invitation = await this.invitations.find(tx, id, true);
      const status = invitation && invitationStatus(invitation, tx.clock.now());
      if (invitation === undefined || status === 'withdrawn') return { isDone: false, code: 'invitation-withdrawn' };
      if (status === 'expired') return { isDone: false, code: 'invitation-expired' };
      return { isDone: true, url: await this.newUrl(tx, id) };
    });
  }

  private async send(tx: RequestContext, id: string, cause: ReminderCause): Promise<Reminded> {
    const invitation = await this.invitations.find(tx, id, true);
    const code = invitation === undefined ? 'not-found' : reasonNotTo(invitation, tx.clock.now());
    if (invitation === undefined || code !== undefined) return { isDone: false, code: code ?? 'not-found' };
    const appearance = await this.invitations.lockAppearance(tx, invitation);
    if (appearance === undefined) return { isDone: false, code: 'invitation-withdrawn' };
    const { language, facts } = invitationFacts(appearance, invitation.role);
    const mail = reminderMail(language, { ...facts, url: await this.newUrl(tx, id) });
    await this.reminders.create(tx, id, cause);
    await this.mails.post(tx, invitation.email, mail, invitationEnd(invitation));
    return { isDone: true };
  }

  private async newUrl(tx: RequestContext, id: string): Promise<string> {
    const secret = newSecret();
    await this.invitations.addLink(tx, id, secret.hash);
    return `${this.config.publicUrl}/invite/${secret.text}`;
  }

  private async refusalFor(
    ctx: RequestContext,
    operation: InvitationOperation,
    id: string,
  ): Promise<Refused | undefined> {
    const invitation = await this.invitations.find(ctx, id);
    if (invitation === undefined) return { isDone: false, code: ctx.viewer === null ? 'not-signed-in' : 'not-found' };
    return mayInvite(operation, ctx.viewer, invitation.summitId) ? undefined : refusal(ctx);
  }
}

const refusal = ({ viewer }: RequestContext): Refused => ({
  isDone: false,
  code: viewer === null ? 'not-signed-in' : 'not-allowed',
});

function reasonNotTo(invitation: InvitationRow, now: Date): RefusalCode | undefined {
  const status = invitationStatus(invitation, now);
  if (status === 'withdrawn' || status === 'expired') return `invitation-${status}`;
  if (status !== 'pending') return 'invitation-answered';
  if (invitation.sessionStatus === 'cancelled') return 'session-cancelled';
  const { remindedAt } = invitation;
  return remindedAt !== null && remindedAt.getTime() > now.getTime() - REMINDER_PAUSE_MS
    ? 'reminded-recently'
    : undefined;
}
