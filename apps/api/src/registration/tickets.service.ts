import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork, type Viewer } from '@app/database';
import { changeOf, checkAnswers, summitBounds } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { Cookies } from '../graphql/index.js';
import { BrowserSessions, hashOfSecret, UsersRepository } from '../identity/index.js';
import { badAnswers, type ParsedRegistrant, type ParsedTicketKey } from './registration.inputs.js';
import { RegistrationChanges } from './registration-changes.service.js';
import { RegistrationErasure } from './registration-erasure.js';
import { type FormRow, type FormSummit, RegistrationFormsRepository } from './registration-forms.repository.js';
import { type RegistrationRow, RegistrationsRepository } from './registrations.repository.js';

/** The agenda stays open on a device some time after the summit: to see again what was recorded. */
const SIGNED_IN_AFTER_END_MS = 30 * 24 * 60 * 60 * 1_000;

/** A ticket with what its page shows. */
export interface OpenTicket {
  registration: RegistrationRow;
  summit: FormSummit;
  form: FormRow;
  /** In line, from 1; 0 outside it. */
  position: number;
}
export type TicketOutcome =
  { isDone: true; ticket: OpenTicket } | { isDone: false; code: 'ticket-unknown' | 'wrong-state' };

/** The side of who registered. The link proves the mailbox, so it may do all that a registration can; nobody else's mail holds it. */
@Injectable()
export class Tickets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: RegistrationFormsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly changes: RegistrationChanges,
    private readonly users: UsersRepository,
    private readonly browserSessions: BrowserSessions,
    private readonly erasure: RegistrationErasure,
  ) {}

  /** Changes nothing: mail scanners open links too. `undefined` for a link that is none of ours, or whose data were deleted. */
  async open(ctx: RequestContext, key: ParsedTicketKey): Promise<OpenTicket | undefined> {
    const registration = await this.find(ctx, key);
    return registration && this.ticketOf(ctx, registration);
  }

  /** Gives the place back, to the first in line. */
  async cancel(ctx: RequestContext, key: ParsedTicketKey): Promise<TicketOutcome> {
    return this.change(ctx, key, async (tx, { summit, form, registration }) => {
      const changed = await this.changes.command(tx, summit, form, registration, 'cancel');
      return changed.isDone ? undefined : 'wrong-state';
    });
  }

  /** @throws BadInput for answers that the form does not take. */
  async changeAnswers(ctx: RequestContext, key: ParsedTicketKey, input: ParsedRegistrant): Promise<TicketOutcome> {
    return this.change(ctx, key, async (tx, { form, registration }) => {
      // Whoever may still cancel has something to say.
      if (!changeOf(registration.status, 'cancel', form, form.needsApproval).isAllowed) return 'wrong-state';
      const checked = checkAnswers(form.fields, input.answers);
      if (!checked.isGood) throw badAnswers(checked.problems);
      await this.registrations.saveAnswers(tx, registration.id, { ...input, answers: checked.answers });
      return undefined;
    });
  }

  /**
   * Cancels, and takes away for good what the summit has of who registered: name, address and answers, and what they wrote.
   * The user whom the ticket signed in goes when they are nobody else. `wrong-state` while they are on a stage that is on.
   */
  async erase(ctx: RequestContext, key: ParsedTicketKey): Promise<'erased' | 'ticket-unknown' | 'wrong-state'> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const held = await this.hold(tx, key);
      if (held === undefined) return 'ticket-unknown';
      return (await this.erasure.erase(tx, held.registration, 'own')) ? 'erased' : 'wrong-state';
    });
  }

  /** Signs the browser in as the user of the ticket's address, for what attendees may; `undefined` for an unknown or cancelled ticket. */
  async signIn(
    ctx: RequestContext,
    key: ParsedTicketKey,
    cookies: Cookies,
  ): Promise<{ viewer: Viewer; summitSlug: string } | undefined> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const held = await this.hold(tx, key);
      if (held === undefined || held.registration.email === null) return undefined;
      const { summit, form, registration } = held;
      if (!changeOf(registration.status, 'cancel', form, form.needsApproval).isAllowed) return undefined;
      const { email, name } = registration;
      if (email === null) return undefined;
      const user = await this.users.findOrCreate(tx, {
        email,
        name: name ?? email,
        personId: null,
        mayReadOutbox: false,
      });
      // Who is signed in by mail as this very user may do all this already, and more: they stay so.
      const viewer =
        (await this.browserSessions.currentByMail(tx, cookies, user.id)) ??
        (await this.browserSessions.open(tx, cookies, {
          userId: user.id,
          registration: {
            id: registration.id,
            endsAt: new Date(
              Math.max(summitBounds(summit).endsAt.getTime(), tx.clock.now().getTime()) + SIGNED_IN_AFTER_END_MS,
            ),
          },
        }));
      return { viewer, summitSlug: summit.slug };
    });
  }

  private async change(
    ctx: RequestContext,
    key: ParsedTicketKey,
    work: (tx: RequestContext, held: Omit<OpenTicket, 'position'>) => Promise<'wrong-state' | undefined>,
  ): Promise<TicketOutcome> {
    return this.unitOfWork.run(ctx, async (tx): Promise<TicketOutcome> => {
      const held = await this.hold(tx, key);
      if (held === undefined) return { isDone: false, code: 'ticket-unknown' };
      const refused = await work(tx, held);
      if (refused !== undefined) return { isDone: false, code: refused };
      const registration = await this.registrations.find(tx, held.registration.id);
      if (registration === undefined) throw new Error('a registration vanished while its form was held');
      return { isDone: true, ticket: await this.ticketOf(tx, registration) };
    });
  }

  /** The ticket with its form's row held, read after it was. */
  private async hold(tx: RequestContext, key: ParsedTicketKey): Promise<Omit<OpenTicket, 'position'> | undefined> {
    const known = await this.find(tx, key);
    if (known === undefined) return undefined;
    const form = await this.forms.lock(tx, known.summitId);
    const [registration, summit] = [await this.find(tx, key), await this.forms.findSummit(tx, known.summitId)];
    return form && registration && summit ? { form, registration, summit } : undefined;
  }

  private async find(
    ctx: RequestContext,
    { token, summitSlug }: ParsedTicketKey,
  ): Promise<RegistrationRow | undefined> {
    if (token != null) {
      const hash = hashOfSecret(token);
      return hash === null ? undefined : this.registrations.findByToken(ctx, hash);
    }
    // The role, not the address: a browser that an invitation signed in has somebody's address and not their rights.
    const grant = ctx.viewer?.roles.find((role) => role.role === 'attendee' && role.summitSlug === summitSlug);
    const email = ctx.viewer?.email ?? null;
    return grant === undefined || email === null
      ? undefined
      : this.registrations.findByEmail(ctx, grant.summitId, email);
  }

  private async ticketOf(ctx: RequestContext, registration: RegistrationRow): Promise<OpenTicket> {
    const { summitId, status, arrival } = registration;
    const [form, summit] = [(await this.forms.findForms(ctx, [summitId]))[0], await this.summitOf(ctx, summitId)];
    if (form === undefined) throw new Error('a registration has lost its form');
    const position = status === 'waiting' ? await this.registrations.placeInLine(ctx, summitId, arrival) : 0;
    return { registration, form, summit, position };
  }

  private async summitOf(ctx: RequestContext, summitId: SummitId): Promise<FormSummit> {
    const summit = await this.forms.findSummit(ctx, summitId);
    if (summit === undefined) throw new Error('a registration has lost its summit');
    return summit;
  }
}
