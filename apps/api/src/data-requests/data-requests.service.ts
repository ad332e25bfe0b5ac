import type { SessionId, SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { type ErasureSubject, PersonErasure } from '../erasure/index.js';
import { type Cookies, notAllowed, notFound, refused, result } from '../graphql/index.js';
import { BrowserSessions, UsersRepository } from '../identity/index.js';
import { mayChangePerson, PeopleRepository } from '../people/index.js';
import { RegistrationErasure } from '../registration/index.js';
import { findGuestId, forgetGuest } from '../room-passes/index.js';
import { mayEraseAccount, mayEraseFor } from './data-requests.policy.js';
import { DataRequestsRepository } from './data-requests.repository.js';
import {
  type ErasePersonalDataOutcome,
  PersonalDataErased,
  type PersonalDataOf,
  SessionWriter,
} from './data-requests.type.js';

/** Of one answer: who looks for somebody types a piece of their name. */
const MAX_WRITERS = 50;
const NOBODY: ErasureSubject = { users: [], people: [], guests: [], emails: [], names: [], summitId: null };

/** People ask for their data to be taken away: themselves, or an organiser for them. */
@Injectable()
export class DataRequests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: DataRequestsRepository,
    private readonly erasure: PersonErasure,
    private readonly registrations: RegistrationErasure,
    private readonly people: PeopleRepository,
    private readonly users: UsersRepository,
    private readonly browserSessions: BrowserSessions,
  ) {}

  /** Everything that there is of who asks, in every summit, and their account; of a browser without one what it wrote as a guest. */
  async eraseOwn(ctx: RequestContext, cookies: Cookies): Promise<ErasePersonalDataOutcome> {
    const { viewer } = ctx;
    const guestId = findGuestId(cookies);
    const guests = guestId === undefined ? [] : [guestId];
    if (viewer === null) {
      if (guestId === undefined) return notFound('There is nothing of this browser.');
      const outcome = await this.unitOfWork.run(ctx, (tx) => this.erase(tx, { ...NOBODY, guests }, 'own'));
      if (outcome instanceof PersonalDataErased) forgetGuest(cookies);
      return outcome;
    }
    if (!mayEraseAccount(viewer))
      return notAllowed('Sign in by mail first: the link that you came by opens less than your account.');
    const outcome = await this.unitOfWork.run(ctx, async (tx) => {
      const account = await this.requests.findAccount(tx, viewer.userId);
      if (account === undefined) return notFound('There is no such account.');
      if (await this.requests.isSoleOrganiser(tx, account.id))
        return refused('sole-organiser', 'A summit has no organiser but you; let somebody else organise it first.');
      const subject: ErasureSubject = {
        users: [account.id],
        people: account.people,
        guests,
        emails: account.email === null ? [] : [account.email],
        names: [account.name, ...account.names],
        summitId: null,
      };
      if (!(await this.erasure.isPossible(tx, subject))) return onStage();
      for (const registration of await this.registrations.listOf(tx, account.email ?? ''))
        await this.registrations.remove(tx, registration);
      return this.erase(tx, subject, 'own');
    });
    if (outcome instanceof PersonalDataErased) {
      await this.browserSessions.close(ctx, cookies);
      forgetGuest(cookies);
    }
    return outcome;
  }

  /** Who wrote in a session, for finding whom to erase; empty for who does not organise the summit. */
  async listWriters(
    ctx: RequestContext,
    summitId: SummitId,
    sessionId: SessionId,
    text: string,
  ): Promise<SessionWriter[]> {
    if (!mayEraseFor(ctx.viewer, summitId)) return [];
    const rows = await this.requests.listWriters(ctx, { summitId, sessionId, text, limit: MAX_WRITERS });
    return rows.map((row) => result(SessionWriter, row));
  }

  /** What one summit has of somebody. */
  async eraseFor(
    ctx: RequestContext,
    summitId: SummitId,
    of: PersonalDataOf,
    id: string,
  ): Promise<ErasePersonalDataOutcome> {
    if (!mayEraseFor(ctx.viewer, summitId))
      return ctx.viewer === null
        ? notAllowed('Sign in first.', 'not-signed-in')
        : notAllowed('Only organisers of the summit take somebody’s data away.');
    return this.unitOfWork.run(ctx, async (tx) => {
      switch (of) {
        case 'registration':
          return this.eraseRegistration(tx, summitId, id);
        case 'person':
          return this.erasePerson(tx, summitId, id);
        case 'participant':
          return this.eraseParticipant(tx, summitId, id);
      }
    });
  }

  private async eraseRegistration(
    tx: RequestContext,
    summitId: SummitId,
    id: string,
  ): Promise<ErasePersonalDataOutcome> {
    const registration = await this.registrations.find(tx, id);
    if (registration?.summitId !== summitId) return notFound('There is no such registration.');
    return (await this.registrations.erase(tx, registration, 'organiser')) ? erased(false) : onStage();
  }

  private async erasePerson(tx: RequestContext, summitId: SummitId, id: string): Promise<ErasePersonalDataOutcome> {
    const [ties] = await this.people.findTies(tx, [id]);
    if (ties === undefined || !mayChangePerson(tx.viewer, ties)) return notFound('There is no such person.');
    const accounts = await this.requests.listAccountsOf(tx, summitId, id);
    const invited = await this.requests.listInvitedAddresses(tx, summitId, id);
    const emails = [...new Set([...invited, ...accounts.flatMap(({ email }) => (email === null ? [] : [email]))])];
    const names = await this.requests.listNames(tx, id);
    const subject = { ...NOBODY, users: accounts.map((account) => account.id), people: [id], emails, names, summitId };
    const outcome = await this.erase(tx, subject, 'organiser');
    for (const email of emails) await this.users.forgetIfNobody(tx, email);
    return outcome;
  }

  /** Somebody of a room: of the programme, with an account, or a guest. */
  private async eraseParticipant(
    tx: RequestContext,
    summitId: SummitId,
    id: string,
  ): Promise<ErasePersonalDataOutcome> {
    const [ties] = await this.people.findTies(tx, [id]);
    if (ties !== undefined) return this.erasePerson(tx, summitId, id);
    const account = await this.requests.findAccount(tx, id);
    if (account === undefined) return this.erase(tx, { ...NOBODY, guests: [id], summitId }, 'organiser');
    const registration = (await this.registrations.listOf(tx, account.email ?? '')).find(
      (row) => row.summitId === summitId,
    );
    if (registration !== undefined) return this.eraseRegistration(tx, summitId, registration.id);
    return this.erase(tx, { ...NOBODY, users: [id], summitId }, 'organiser');
  }

  private async erase(
    tx: RequestContext,
    subject: ErasureSubject,
    wish: 'own' | 'organiser',
  ): Promise<ErasePersonalDataOutcome> {
    if (!(await this.erasure.isPossible(tx, subject))) return onStage();
    await this.erasure.erase(tx, subject, wish);
    return erased(await this.requests.isInProgramme(tx, subject.people));
  }
}

const erased = (staysInProgramme: boolean): PersonalDataErased => result(PersonalDataErased, { staysInProgramme });
const onStage = (): ErasePersonalDataOutcome =>
  refused('wrong-state', 'They are on the stage of a session that is on, or have their hand up there.');
