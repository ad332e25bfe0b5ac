import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { type ErasureSubject, PersonErasure } from '../erasure/index.js';
import { UsersRepository } from '../identity/index.js';
import { RegistrationChanges } from './registration-changes.service.js';
import { RegistrationFormsRepository } from './registration-forms.repository.js';
import { type RegistrationRow, RegistrationsRepository } from './registrations.repository.js';

/** What becomes of a registration whose person wishes to be forgotten. */
@Injectable()
export class RegistrationErasure {
  constructor(
    private readonly forms: RegistrationFormsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly changes: RegistrationChanges,
    private readonly users: UsersRepository,
    private readonly erasure: PersonErasure,
  ) {}

  /**
   * Everything that the summit has of who registered: the registration, and what they wrote and did as its attendee. The
   * account goes when it is nobody's else. `false`, and nothing done, while they are on a stage that is on.
   */
  async erase(tx: RequestContext, registration: RegistrationRow, wish: 'own' | 'organiser'): Promise<boolean> {
    const { email, summitId } = registration;
    const user = email === null ? undefined : await this.users.findByEmail(tx, email);
    const subject: ErasureSubject = {
      users: user === undefined ? [] : [user.id],
      people: [],
      guests: [],
      emails: email === null ? [] : [email],
      names: [],
      summitId,
    };
    if (!(await this.erasure.isPossible(tx, subject))) return false;
    await this.remove(tx, registration);
    await this.erasure.erase(tx, subject, wish);
    if (email !== null) await this.users.forgetIfNobody(tx, email);
    return true;
  }

  /** The registration alone: gives the place to the first in line, and is a row that tells of nobody. */
  async remove(tx: RequestContext, { id, summitId }: Pick<RegistrationRow, 'id' | 'summitId'>): Promise<void> {
    const form = await this.forms.lock(tx, summitId);
    const summit = await this.forms.findSummit(tx, summitId);
    const registration = await this.registrations.find(tx, id);
    if (form === undefined || summit === undefined || registration === undefined) return;
    await this.changes.command(tx, summit, form, registration, 'cancel', { isQuiet: true });
    await this.registrations.erase(tx, id);
  }

  /** In whichever summits this address registered. */
  listOf(tx: RequestContext, email: string): Promise<RegistrationRow[]> {
    return this.registrations.listByEmail(tx, email);
  }

  find(tx: RequestContext, id: string): Promise<RegistrationRow | undefined> {
    return this.registrations.find(tx, id);
  }
}
