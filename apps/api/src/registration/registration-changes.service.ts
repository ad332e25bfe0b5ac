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
import { type News, RegistrationNews } from './registration-news.service.js';
import { type NewRegistration, type RegistrationRow, RegistrationsRepository } from './registrations.repository.js';

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
   * These people register, in this order; a few statements, however many. Who is registered already keeps what they have and
   * is told so; who had cancelled stands at the end of the line. `isQuiet`: no mail. An organiser who adds people has looked
   * at them: `isApproved`.
   */
  async arrive(
    tx: RequestContext,
    summit: FormSummit,
    form: FormRow,
    registrants: readonly Registrant[],
    { isApproved = false, isQuiet = false } = {},
  ): Promise<{ statuses: RegistrationStatus[]; form: FormRow }> {
    const emails = registrants.map(({ email }) => email);
    const known = new Set((await this.registrations.findByEmails(tx, form.summitId, emails)).map(({ email }) => email));
    const isNew = registrants.map(({ email }, index) => !known.has(email) && emails.indexOf(email) === index);
    const created: NewRegistration[] = [];
    const news: News[] = [];
    const statuses: RegistrationStatus[] = [];
    let after = form;
    for (const [index, registrant] of registrants.entries()) {
      if (isNew[index] !== true) continue;
      const status = arrivalStatus(after, form.needsApproval && !isApproved);
      after = { ...after, ...countedAfter(after, null, status), arrivals: after.arrivals + 1 };
      const row = {
        ...registrant,
        id: uuidv7(),
        arrival: after.arrivals,
        status,
        code: newTicketCode(),
        link: newSecret(),
      };
      created.push(row);
      statuses[index] = status;
      const mail = { kind: mailOfArrival(status), position: positionOf(status, after), link: row.link };
      news.push({ registration: { ...row, summitId: form.summitId }, mail: isQuiet ? null : mail, isChanged: true });
    }
    await this.registrations.create(tx, form.summitId, created);
    if (created.length > 0) await this.forms.saveCounts(tx, form.summitId, after, after.arrivals);
    await this.news.tell(tx, summit, news);
    for (const [index, registrant] of registrants.entries()) {
      if (isNew[index] === true) continue;
      const again = await this.arriveAgain(tx, summit, after, registrant, { isApproved, isQuiet });
      after = again.form;
      statuses[index] = again.status;
    }
    return { statuses, form: after };
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
    const mail = {
      kind: mailOfCommand(command, change.status),
      position: change.status === 'waiting' ? await this.placeInLine(tx, registration) : 0,
    };
    await this.news.tell(tx, summit, [{ registration: changed, mail: isQuiet ? null : mail, isChanged: true }]);
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
    await this.news.tell(
      tx,
      summit,
      next.map((registration) => ({ registration, mail: { kind: 'free' }, isChanged: true })),
    );
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
      const mail = isQuiet ? null : { kind: 'already' as const };
      await this.news.tell(tx, summit, [{ registration: known, mail, isChanged: false }]);
      return { status: known.status, form };
    }
    const arrival = form.arrivals + 1;
    await this.registrations.putLast(tx, known.id, arrival);
    await this.registrations.saveAnswers(tx, known.id, registrant);
    const after = await this.move(tx, { ...form, arrivals: arrival }, known, change.status);
    const { status } = change;
    const mail = { kind: mailOfArrival(status), position: positionOf(status, after) };
    const told = { ...known, ...registrant, status };
    await this.news.tell(tx, summit, [{ registration: told, mail: isQuiet ? null : mail, isChanged: true }]);
    return { status, form: after };
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
