import { APP_CONFIG, type AppConfig } from '@app/config';
import type { InterfaceLanguage, PersonId, SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { DocumentSession, ProgrammeDocument } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { organiserAddress, SessionEntries } from '../calendars/index.js';
import { appearanceChangedMail, appearanceOffMail, type MailCalendar, mailLanguage, Mails } from '../mail/index.js';
import { ProgrammePreviews } from '../programme/index.js';
import { calendarMessage, ownEntry } from './calendar-message.js';
import {
  type CalendarRequest,
  CalendarRequestsRepository,
  type DueSummit,
  type InvitedAddress,
  type ToldEntry,
} from './calendar-requests.repository.js';

/** A change of a session is of use until this long after it was to end. */
const GRACE_MS = 6 * 60 * 60 * 1_000;
/** How long a mail server may be away before nobody needs to hear any more that a session is off. */
const OFF_PATIENCE_MS = 7 * 24 * 60 * 60 * 1_000;

/** Whom an invitation's mail goes to. */
export interface InvitedPerson {
  sessionId: SessionId;
  personId: PersonId;
  email: string;
  language: InterfaceLanguage;
}

/**
 * Calendar entries in the mails of invited people (iMIP). Each person's entry of a session has one line of SEQUENCE numbers:
 * every message goes beyond the one before, and a release goes beyond them all. Call it inside `UnitOfWork.run`.
 */
@Injectable()
export class CalendarMails {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly requests: CalendarRequestsRepository,
    private readonly previews: ProgrammePreviews,
    private readonly mails: Mails,
  ) {}

  /** The entry for an invitation's mail, as the session is now, released or not; `undefined` while it has no time. */
  async invited(
    tx: RequestContext,
    { sessionId, personId, email, language }: InvitedPerson,
  ): Promise<MailCalendar | undefined> {
    const preview = await this.previews.documentOf(tx, sessionId, personId);
    const session = preview?.document.sessions.find(({ id }) => id === sessionId);
    if (preview === undefined || session === undefined || !preview.isScheduled) return undefined;
    const earlier = await this.requests.lock(tx, sessionId, email);
    const sequence = Math.max(session.sequence, earlier === undefined ? 0 : earlier.sequence + 1);
    return this.request(tx, preview.document, session, {
      personId,
      email,
      language,
      sequence,
      isReleased: preview.isReleased,
      answer: 'NEEDS-ACTION',
    });
  }

  /** After invitations to a session were taken back: who holds an entry without one is told that it is off. */
  async withdrawn(tx: RequestContext, sessionId: SessionId): Promise<void> {
    for (const request of await this.requests.lockUninvited(tx, sessionId))
      await this.callOff(tx, request, 'withdrawn', request.sequence + 1);
  }

  /** Drafts that were deleted, called off, or lost a person whom somebody had invited. */
  async lostDrafts(tx: RequestContext): Promise<void> {
    for (const { isCalledOff, ...request } of await this.requests.lockLostDrafts(tx))
      await this.callOff(tx, request, isCalledOff ? 'cancelled' : 'withdrawn', request.sequence + 1);
  }

  /** Tells invited people what a release changed for them. */
  async released(
    tx: RequestContext,
    { summitId, version, toldUntil }: DueSummit,
    document: ProgrammeDocument,
  ): Promise<void> {
    if (!(await this.requests.advance(tx, summitId, version))) return;
    const sessions = new Map(document.sessions.map((session) => [session.id, session]));
    for (const invited of await this.requests.listInvited(tx, summitId)) {
      const session = sessions.get(invited.sessionId);
      if (session !== undefined && !isOver(session, tx)) await this.follow(tx, document, session, invited, toldUntil);
    }
  }

  private async follow(
    tx: RequestContext,
    document: ProgrammeDocument,
    session: DocumentSession,
    { email, invitations, isDrafted, request }: InvitedAddress,
    toldUntil: Date | null,
  ): Promise<void> {
    const isKnown = request === null ? !isNewerThan(session, toldUntil) : session.sequence <= request.sequence;
    if (isKnown) return;
    const expected = invitations.filter(({ status }) => status !== 'declined');
    // Who said no hears no more.
    if (invitations.length > 0 && expected.length === 0) return;
    const invitation = expected.find(({ personId }) => appears(session, personId));
    if (session.status === 'cancelled' || (invitation === undefined && !isDrafted)) {
      if (request?.method !== 'REQUEST') return;
      const open: CalendarRequest = { ...request, sessionId: session.id, email, summitId: document.summit.id };
      const reason = session.status === 'cancelled' ? 'cancelled' : 'withdrawn';
      return this.callOff(tx, open, reason, session.sequence);
    }
    // Somebody whom a later release will show.
    if (invitation === undefined) return;
    const { personId, status } = invitation;
    const language = request?.told.language ?? mailLanguage(document.summit.languages);
    const person = { personId, email, language, sequence: session.sequence, isReleased: true };
    const answer = status === 'accepted' ? 'ACCEPTED' : 'NEEDS-ACTION';
    const calendar = await this.request(tx, document, session, { ...person, answer });
    const told = this.told(document, session, person);
    const mail = appearanceChangedMail(language, {
      ...told,
      calendar,
      startsAt: new Date(session.startsAt),
      timeZone: document.summit.timeZone,
    });
    await this.mails.post(tx, email, mail, new Date(Date.parse(session.endsAt) + GRACE_MS));
  }

  private async request(
    tx: RequestContext,
    document: ProgrammeDocument,
    session: DocumentSession,
    person: Omit<InvitedPerson, 'sessionId'> & {
      sequence: number;
      isReleased: boolean;
      answer: 'ACCEPTED' | 'NEEDS-ACTION';
    },
  ): Promise<MailCalendar> {
    const { personId, email, sequence, answer } = person;
    const told = this.told(document, session, person);
    const entry = ownEntry(told.entry, person, { sequence, at: tx.clock.now(), answer });
    await this.requests.save(tx, {
      sessionId: session.id,
      email,
      summitId: document.summit.id,
      personId,
      method: 'REQUEST',
      sequence,
      told: { ...told, entry },
    });
    return calendarMessage('REQUEST', entry);
  }

  private async callOff(
    tx: RequestContext,
    request: CalendarRequest,
    reason: 'cancelled' | 'withdrawn',
    sequence: number,
  ): Promise<void> {
    const { told, email } = request;
    const at = tx.clock.now();
    const entry = { ...told.entry, sequence, stampedAt: at.toISOString(), isCancelled: true };
    await this.requests.save(tx, { ...request, method: 'CANCEL', sequence, told: { ...told, entry } });
    const mail = appearanceOffMail(told.language, reason, { ...told, calendar: calendarMessage('CANCEL', entry) });
    await this.mails.post(tx, email, mail, new Date(at.getTime() + OFF_PATIENCE_MS));
  }

  private told(
    document: ProgrammeDocument,
    session: DocumentSession,
    { personId, language, isReleased }: { personId: PersonId; language: InterfaceLanguage; isReleased: boolean },
  ): ToldEntry {
    const { publicUrl, mailFrom } = this.config;
    const entries = new SessionEntries(document, {
      languages: [language],
      publicUrl,
      organiserEmail: organiserAddress(mailFrom),
    });
    const entry = isReleased ? entries.ofSession(session, new Set()) : entries.ofDraft(session);
    const person = document.people.find(({ id }) => id === personId);
    return {
      language,
      name: person === undefined ? '' : entries.text(person.name),
      session: entries.text(session.title),
      summit: entries.text(document.summit.title),
      url: entry.url ?? `${publicUrl}/s/${document.summit.slug}`,
      entry,
    };
  }
}

const appears = ({ appearances }: DocumentSession, personId: PersonId): boolean =>
  appearances.some((appearance) => appearance.personId === personId);
const isOver = ({ endsAt }: DocumentSession, tx: RequestContext): boolean =>
  Date.parse(endsAt) + GRACE_MS <= tx.clock.now().getTime();
const isNewerThan = ({ releasedAt }: DocumentSession, toldUntil: Date | null): boolean =>
  toldUntil === null || Date.parse(releasedAt) > toldUntil.getTime();
