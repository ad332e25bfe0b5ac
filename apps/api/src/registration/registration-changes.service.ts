import type { RefusalCode } from '@app/contracts';
import type { RequestContext } from '@app/database';
import {
  type Answers,
  arrivalStatus,
  changeOf,
  countedAfter,
  handedOver,
  type Places,
  type RegistrationCommand,
  type RegistrationStatus,
  summitBounds,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { newSecret } from '../identity/index.js';
import type { RegistrationMailKind } from '../mail/index.js';
import { newTicketCode } from './ticket-code.js';
import { type FormRow, type FormSummit, RegistrationFormsRepository } from './registration-forms.repository.js';
import { RegistrationNews } from './registration-news.service.js';
import { type RegistrationRow, RegistrationsRepository } from './registrations.repository.js';

/** Who registers. */
export interface Registrant {
  /** In the form of `parseEmailAddress`. */
  email: string;
  name: string;
  language: string;
  answers: Answers;
}
export type Changed =
  | { isDone: true; registration: RegistrationRow }
  | { isDone: false; code: Extract<RefusalCode, 'wrong-state' | 'registration-full'> };

/** Mail for a status somebody came to by arriving. */
const ARRIVAL_MAIL = { confirmed: 'confirmed', waiting: 'waiting', pending: 'pending' } as const;

/**
 * The one place where registrations get and lose places. Call it inside a transaction that holds the form's row (`lock`);
 * what it changes, its counts, mails and facts commit together.
 */
@Injectable()
export class RegistrationChanges {
  constructor(
    private readonly forms: RegistrationFormsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly news: RegistrationNews,
  ) {}

  /**
   * Somebody registers. Who is registered already keeps what they have and is told so; who had cancelled stands at the end
   * of the line. `isQuiet`: no mail. An organiser who adds somebody has looked at them: `isApproved`.
   */
  async arrive(
    tx: RequestContext,
    summit: FormSummit,
    form: FormRow,
    registrant: Registrant,
    { isApproved = false, isQuiet = false } = {},
  ): Promise<{ status: RegistrationStatus; form: FormRow }> {
    const status = arrivalStatus(form, form.needsApproval && !isApproved);
    const row = { ...registrant, id: uuidv7(), summitId: form.summitId, arrival: form.arrivals + 1, status };
    const link = newSecret();
    const isNew = await this.registrations.create(tx, { ...row, code: newTicketCode() }, link.hash);
    if (!isNew) return this.arriveAgain(tx, summit, form, registrant, { isApproved, isQuiet });
    const after = { ...form, ...countedAfter(form, null, status), arrivals: row.arrival };
    if (!isQuiet)
      await this.news.mail(tx, summit, row, mailOfArrival(status), { position: positionOf(status, after), link });
    await this.news.fact(tx, row);
    return { status, form: after };
  }

  /** Does what the command says, tells the person by `mail`, and gives a place that became free to the first in line. `isQuiet`: no mail to them. */
  async command(
    tx: RequestContext,
    summit: FormSummit,
    form: FormRow,
    registration: RegistrationRow,
    command: Exclude<RegistrationCommand, 'return'>,
    { isQuiet = false } = {},
  ): Promise<Changed> {
    const change = changeOf(registration.status, command, form, form.needsApproval);
    if (!change.isAllowed) return { isDone: false, code: change.code };
    const after = await this.move(tx, form, registration, change.status);
    const changed = { ...registration, status: change.status };
    if (!isQuiet) {
      await this.news.mail(tx, summit, registration, mailOfCommand(command, change.status), {
        position: change.status === 'waiting' ? await this.placeInLine(tx, registration) : 0,
      });
    }
    await this.handOver(tx, summit, after);
    return { isDone: true, registration: changed };
  }

  /** Gives free places to the first in line, who are told. Nobody moves up once the summit is over. */
  async handOver(tx: RequestContext, summit: FormSummit, form: FormRow): Promise<FormRow> {
    const count = handedOver(form);
    if (count === 0 || tx.clock.now() >= summitBounds(summit).endsAt) return form;
    const next = await this.registrations.confirmFirstInLine(tx, form.summitId, count);
    const after = { ...form, confirmed: form.confirmed + next.length, waiting: form.waiting - next.length };
    await this.forms.saveCounts(tx, form.summitId, after, form.arrivals);
    for (const registration of next) {
      await this.news.mail(tx, summit, registration, 'free');
      await this.news.fact(tx, registration);
    }
    return after;
  }

  private async arriveAgain(
    tx: RequestContext,
    summit: FormSummit,
    form: FormRow,
    registrant: Registrant,
    { isApproved, isQuiet }: { isApproved: boolean; isQuiet: boolean },
  ): Promise<{ status: RegistrationStatus; form: FormRow }> {
    const known = await this.registrations.findByEmail(tx, form.summitId, registrant.email);
    if (known === undefined) throw new Error('a registration vanished while its form was held');
    const change = changeOf(known.status, 'return', form, form.needsApproval && !isApproved);
    if (!change.isAllowed) {
      if (!isQuiet) await this.news.mail(tx, summit, known, 'already');
      return { status: known.status, form };
    }
    const arrival = form.arrivals + 1;
    await this.registrations.putLast(tx, known.id, arrival);
    await this.registrations.saveAnswers(tx, known.id, registrant);
    const after = await this.move(tx, { ...form, arrivals: arrival }, known, change.status);
    if (!isQuiet) {
      const told = { ...known, ...registrant };
      await this.news.mail(tx, summit, told, mailOfArrival(change.status), {
        position: positionOf(change.status, after),
      });
    }
    return { status: change.status, form: after };
  }

  private async move(
    tx: RequestContext,
    form: FormRow,
    registration: RegistrationRow,
    status: RegistrationStatus,
  ): Promise<FormRow> {
    const after = { ...form, ...countedAfter(form, registration.status, status) };
    await this.registrations.setStatus(tx, registration.id, status);
    await this.forms.saveCounts(tx, form.summitId, after, form.arrivals);
    await this.news.fact(tx, { ...registration, status });
    return after;
  }

  private placeInLine(tx: RequestContext, { summitId, arrival }: RegistrationRow): Promise<number> {
    return this.registrations.placeInLine(tx, summitId, arrival);
  }
}

/** Who comes last in line stands behind everybody. */
const positionOf = (status: RegistrationStatus, { waiting }: Places): number => (status === 'waiting' ? waiting : 0);

function mailOfArrival(status: RegistrationStatus): RegistrationMailKind {
  return status === 'confirmed' || status === 'waiting' || status === 'pending' ? ARRIVAL_MAIL[status] : 'already';
}

function mailOfCommand(
  command: Exclude<RegistrationCommand, 'return'>,
  status: RegistrationStatus,
): RegistrationMailKind {
  switch (command) {
    case 'approve':
      return status === 'waiting' ? 'waiting' : 'approved';
    case 'decline':
      return 'declined';
    case 'cancel':
      return 'cancelled';
    case 'promote':
      return 'free';
  }
}
