import { type RefusalCode, type SummitId, Uuid } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import type { RegistrationCommand, RegistrationForm } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { mayOrganiseRegistration, type RegistrationOperation } from './registration.policy.js';
import { RegistrationChanges } from './registration-changes.service.js';
import { type FormRow, RegistrationFormsRepository } from './registration-forms.repository.js';
import { type RegistrationRow, RegistrationsRepository } from './registrations.repository.js';
import { parseTicketCode } from './ticket-code.js';

export type Decision = Exclude<RegistrationCommand, 'return'>;
export type FormSaved =
  | { isSaved: true; form: FormRow }
  | { isSaved: false; code: 'stale-revision'; current: FormRow }
  | { isSaved: false; code: Extract<RefusalCode, 'not-found' | 'not-allowed' | 'not-signed-in'> };
export type Decided =
  | { isDone: true; registration: RegistrationRow }
  | {
      isDone: false;
      code: Extract<RefusalCode, 'not-found' | 'not-allowed' | 'not-signed-in' | 'wrong-state' | 'registration-full'>;
    };
export type CheckInOutcome =
  | { state: 'in'; registration: RegistrationRow; at: Date; isRepeated: boolean }
  | { state: 'not-admitted'; registration: RegistrationRow }
  | { state: 'refused'; code: Extract<RefusalCode, 'not-found' | 'not-allowed' | 'not-signed-in'> };

/** The organisers' side of registration. */
@Injectable()
export class OrganisedRegistrations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: RegistrationFormsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly changes: RegistrationChanges,
  ) {}

  /**
   * Replaces the form; `revision` is the one its sender had read, 0 where there was none. A raised capacity gives the new
   * places to the first in line; a lowered one takes nobody's.
   */
  async saveForm(
    ctx: RequestContext,
    summitId: SummitId,
    revision: number,
    form: RegistrationForm,
  ): Promise<FormSaved> {
    const refused = this.refusalFor(ctx, 'saveRegistrationForm', summitId);
    if (refused !== undefined) return { isSaved: false, code: refused };
    return this.unitOfWork.run(ctx, async (tx): Promise<FormSaved> => {
      const summit = await this.forms.findSummit(tx, summitId);
      if (summit === undefined) return { isSaved: false, code: 'not-found' };
      const isNew = await this.forms.create(tx, summitId);
      const current = await this.forms.lock(tx, summitId);
      if (current === undefined) throw new Error('a registration form vanished after it was made');
      if (revision !== (isNew ? 0 : current.revision)) return { isSaved: false, code: 'stale-revision', current };
      const next = { ...current, ...form, fields: [...form.fields], revision: revision + 1, updatedAt: tx.clock.now() };
      await this.forms.save(tx, summitId, next);
      return { isSaved: true, form: await this.changes.handOver(tx, summit, next) };
    });
  }

  async decide(ctx: RequestContext, registrationId: string, decision: Decision): Promise<Decided> {
    const known = await this.registrations.find(ctx, registrationId);
    // Who organises nothing learns nothing about which ids there are.
    const refused = this.refusalFor(ctx, 'decideRegistration', known?.summitId ?? '');
    if (refused !== undefined && (known !== undefined || ctx.viewer === null)) return { isDone: false, code: refused };
    if (known === undefined) return { isDone: false, code: 'not-found' };
    return this.unitOfWork.run(ctx, async (tx): Promise<Decided> => {
      const form = await this.forms.lock(tx, known.summitId);
      const [registration, summit] = [
        await this.registrations.find(tx, registrationId),
        await this.forms.findSummit(tx, known.summitId),
      ];
      if (form === undefined || registration === undefined || summit === undefined)
        return { isDone: false, code: 'not-found' };
      // Nothing can be given to somebody who had their data deleted.
      if (registration.erasedAt !== null) return { isDone: false, code: 'wrong-state' };
      return this.changes.command(tx, summit, form, registration, decision);
    });
  }

  /** `code` as scanned or typed. Somebody who is in already is told as such, with the time of the first time. */
  async checkIn(ctx: RequestContext, summitId: SummitId, code: string): Promise<CheckInOutcome> {
    const refused = this.refusalFor(ctx, 'checkIn', summitId);
    if (refused !== undefined) return { state: 'refused', code: refused };
    const parsed = parseTicketCode(code);
    if (parsed === null) return { state: 'refused', code: 'not-found' };
    return this.unitOfWork.run(ctx, async (tx): Promise<CheckInOutcome> => {
      // Held: a cancellation at the same moment comes before or after, and two doors let in one person once.
      await this.forms.lock(tx, summitId);
      const registration = await this.registrations.findByCode(tx, summitId, parsed);
      if (registration === undefined) return { state: 'refused', code: 'not-found' };
      if (registration.status !== 'confirmed') return { state: 'not-admitted', registration };
      const at = await this.registrations.checkIn(tx, registration.id);
      return {
        state: 'in',
        registration: { ...registration, checkedInAt: at },
        at,
        isRepeated: registration.checkedInAt !== null,
      };
    });
  }

  /** The refusal for whoever does not organise the summit, else `undefined`. */
  refusalFor(
    ctx: RequestContext,
    operation: RegistrationOperation,
    summitId: SummitId,
  ): 'not-allowed' | 'not-signed-in' | 'not-found' | undefined {
    if (mayOrganiseRegistration(operation, ctx.viewer, summitId))
      return Uuid.safeParse(summitId).success ? undefined : 'not-found';
    return ctx.viewer === null ? 'not-signed-in' : 'not-allowed';
  }
}
