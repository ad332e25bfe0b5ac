import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { pickText, summitBounds } from '@app/domain';
import { appendFacts } from '@app/facts';
import { Inject, Injectable } from '@nestjs/common';
import { newSecret, type Secret } from '../identity/index.js';
import { mailLanguage, Mails, registrationMail, type RegistrationMailKind } from '../mail/index.js';
import type { FormSummit } from './registration-forms.repository.js';
import { type RegistrationRow, RegistrationsRepository } from './registrations.repository.js';
import { ticketCalendar } from './ticket-calendar.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Of use beyond the summit's end only to find the ticket again. */
const MAIL_AFTER_END_MS = 7 * DAY_MS;
/** Who has a place gets the entry and the feed with the mail. */
const WITH_PLACE: ReadonlySet<RegistrationMailKind> = new Set(['confirmed', 'free', 'approved']);

/** Tells what became of a registration: the person by mail, the rest of Canopy by a fact. Call it inside the transaction. */
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

  /** Mails a link of its own with each mail; `link` is one that was kept before. Nothing goes to somebody whose data are deleted. */
  async mail(
    tx: RequestContext,
    summit: FormSummit,
    registration: Pick<RegistrationRow, 'id' | 'email' | 'name' | 'language'>,
    kind: RegistrationMailKind,
    { position = 0, link }: { position?: number; link?: Secret } = {},
  ): Promise<void> {
    const { id, email, name } = registration;
    if (email === null || name === null) return;
    const secret = link ?? newSecret();
    if (link === undefined) await this.registrations.addLink(tx, id, secret.hash);
    const language = mailLanguage([registration.language, ...summit.languages]);
    const title = pickText(summit.title, [language], summit.languages[0] ?? 'en').text;
    const ticketUrl = `${this.config.publicUrl}/tickets/${secret.text}`;
    const hasPlace = WITH_PLACE.has(kind);
    const content = registrationMail(language, kind, {
      name,
      summit: title,
      startsOn: summit.startsOn,
      endsOn: summit.endsOn,
      position,
      ticketUrl,
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
    await this.mails.post(tx, email, content, new Date(summitBounds(summit).endsAt.getTime() + MAIL_AFTER_END_MS));
  }

  async fact(
    tx: RequestContext,
    { id, summitId, status }: Pick<RegistrationRow, 'id' | 'summitId' | 'status'>,
  ): Promise<void> {
    await appendFacts(tx, [
      {
        kind: 'RegistrationChanged',
        aggregate: `registration:${id}`,
        payload: { summitId, registrationId: id, status },
      },
    ]);
  }
}
