import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { pickText, summitBounds } from '@app/domain';
import { appendFacts } from '@app/facts';
import { Inject, Injectable } from '@nestjs/common';
import { newSecret, type Secret } from '../identity/index.js';
import {
  type Letter,
  type MailContent,
  mailLanguage,
  Mails,
  registrationMail,
  type RegistrationMailKind,
} from '../mail/index.js';
import type { FormSummit } from './registration-forms.repository.js';
import { type RegistrationRow, RegistrationsRepository } from './registrations.repository.js';
import { ticketCalendar } from './ticket-calendar.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Of use beyond the summit's end only to find the ticket again. */
const MAIL_AFTER_END_MS = 7 * DAY_MS;
/** Who has a place gets the entry and the feed with the mail. */
const WITH_PLACE: ReadonlySet<RegistrationMailKind> = new Set(['confirmed', 'free', 'approved']);

interface NewsMail {
  kind: RegistrationMailKind;
  /** In line, from 1; 0 outside it. */
  position?: number;
  /** Of the ticket, when it is kept already. */
  link?: Secret;
}
/** What there is to tell about one registration. */
export interface News {
  registration: Pick<RegistrationRow, 'id' | 'summitId' | 'status' | 'email' | 'name' | 'language'>;
  /** `null`: the person is told nothing. */
  mail: NewsMail | null;
  /** Whether its status is another one than before. */
  isChanged: boolean;
}

/** Tells what became of registrations: the person by mail, the rest of Canopy by a fact. Call it inside the transaction. */
@Injectable()
export class RegistrationNews {
  private readonly organiserEmail: string;

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly registrations: RegistrationsRepository,
    private readonly mails: Mails,
  ) {
    this.organiserEmail = /<([^<>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom;
  }

  /**
   * Tells each of these people, and everybody who listens that their registration is as it is now. Each mail has a link of its
   * own; nothing goes to somebody whose data are deleted. A few statements, however many people.
   */
  async tell(tx: RequestContext, summit: FormSummit, news: readonly News[]): Promise<void> {
    const letters: Letter[] = [];
    const links: { registrationId: string; tokenHash: Buffer }[] = [];
    for (const { registration, mail } of news) {
      const { id, email, name } = registration;
      if (mail === null || email === null || name === null) continue;
      const secret = mail.link ?? newSecret();
      if (mail.link === undefined) links.push({ registrationId: id, tokenHash: secret.hash });
      letters.push({
        recipient: email,
        content: this.contentOf(tx, summit, { ...registration, name }, mail, secret),
        expiresAt: new Date(summitBounds(summit).endsAt.getTime() + MAIL_AFTER_END_MS),
      });
    }
    await this.registrations.addLinks(tx, links);
    await this.mails.postAll(tx, letters);
    await appendFacts(
      tx,
      news
        .filter(({ isChanged }) => isChanged)
        .map(({ registration: { id, summitId, status } }) => ({
          kind: 'RegistrationChanged',
          aggregate: `registration:${id}`,
          payload: { summitId, registrationId: id, status },
        })),
    );
  }

  private contentOf(
    tx: RequestContext,
    summit: FormSummit,
    { id, name, language: wanted }: { id: string; name: string; language: string },
    { kind, position = 0 }: NewsMail,
    secret: Secret,
  ): MailContent {
    const language = mailLanguage([wanted, ...summit.languages]);
    const title = pickText(summit.title, [language], summit.languages[0] ?? 'en').text;
    const hasPlace = WITH_PLACE.has(kind);
    return registrationMail(language, kind, {
      name,
      summit: title,
      startsOn: summit.startsOn,
      endsOn: summit.endsOn,
      position,
      ticketUrl: `${this.config.publicUrl}/tickets/${secret.text}`,
      calendarUrl: hasPlace ? `${this.config.publicUrl}/calendar/summits/${summit.slug}.ics` : null,
      calendar: hasPlace
        ? ticketCalendar({
            registrationId: id,
            title,
            startsOn: summit.startsOn,
            endsOn: summit.endsOn,
            pageUrl: `${this.config.publicUrl}/s/${summit.slug}`,
            organiserEmail: this.organiserEmail,
            now: tx.clock.now(),
          })
        : null,
    });
  }
}
