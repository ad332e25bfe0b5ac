import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { type Capacity, type LanguageTexts, pickText } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type NotAllowed, notFound, type NotFound, refused, type Refused } from '../graphql/index.js';
import { newSecret } from '../identity/index.js';
import type { InitiativeRow } from '../initiatives/index.js';
import { mailLanguage, Mails, signingMail } from '../mail/index.js';
import { SignaturesRepository } from './signatures.repository.js';
import { SignatoriesRepository, type SignatoryRow } from './signatories.repository.js';
import { SigningGate } from './signing-gate.js';
import { SigningSummits } from './signing-summits.repository.js';

const DAY_MS = 24 * 60 * 60_000;
const INVITATION_DAYS = 30;
/** More than any text has; they are listed whole for its organisers. */
const MOST_SIGNATORIES = 2_000;

export interface NewSignatory {
  initiativeId: string;
  personId: string | null;
  names: LanguageTexts;
  titles: LanguageTexts | null;
  capacity: Capacity;
  /** In the form of `parseEmailAddress`. */
  email: string;
  language: string;
  /** Days that the invitation lasts. */
  days: number | null;
}
export type SignatoryOutcome = { signatoryId: string } | NotAllowed | NotFound | Refused;

/** The organisers' side of signatories: whom they invite, in which capacity. */
@Injectable()
export class Signatories {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly gate: SigningGate,
    private readonly rows: SignatoriesRepository,
    private readonly signatures: SignaturesRepository,
    private readonly summits: SigningSummits,
    private readonly mails: Mails,
  ) {}

  /**
   * Mails the link, which nobody else gets to see: a signature by mail is proved by the mailbox. Refuses with `initiative-closed`,
   * `invited-already`, `country-not-own`, `limit-reached`.
   */
  invite(ctx: RequestContext, invited: NewSignatory): Promise<SignatoryOutcome> {
    return this.gate.open<SignatoryOutcome>(ctx, invited.initiativeId, 'gather', async (tx, initiative) => {
      if (initiative.state !== 'frozen' && initiative.state !== 'signing') return closed(initiative);
      if ((await this.rows.countOf(tx, initiative.id)) >= MOST_SIGNATORIES)
        return refused('limit-reached', 'There are too many signatories already.');
      const { days, ...who } = invited;
      // Rows of a pasted table name nobody of the programme; their address may.
      const personId = who.personId ?? (await this.rows.personOf(tx, initiative.summitId, who.email));
      if (personId !== null) {
        const countries = await this.rows.countriesOf(tx, initiative.summitId, personId);
        if (countries === undefined) return notFound('There is no such person.');
        const { capacity } = who;
        if (capacity.kind === 'country' && countries.length > 0 && !countries.includes(capacity.country))
          return refused('country-not-own', 'They stand for another country in this summit.');
      }
      const invitedAt = tx.clock.now();
      const row = {
        ...who,
        id: uuidv7(),
        documentId: null,
        state: 'invited' as const,
        invitedAt,
        expiresAt: expiryFrom(invitedAt, days),
      };
      if (!(await this.rows.insert(tx, row)))
        return refused('invited-already', 'Somebody is invited to sign it by this address.');
      await this.mailLink(tx, initiative, row);
      return { signatoryId: row.id };
    });
  }

  /** A new link; those before it and the passkeys made there end. Refuses with `initiative-closed`, `invitation-withdrawn`, `decided-already`. */
  inviteAgain(ctx: RequestContext, signatoryId: string): Promise<SignatoryOutcome> {
    return this.withUndecided(ctx, signatoryId, async (tx, initiative, signatory) => {
      if (initiative.state !== 'frozen' && initiative.state !== 'signing') return closed(initiative);
      const expiresAt = expiryFrom(tx.clock.now(), null);
      await this.rows.endLinks(tx, signatoryId);
      await this.rows.prolong(tx, signatoryId, expiresAt);
      await this.mailLink(tx, initiative, { ...signatory, expiresAt });
      return { signatoryId };
    });
  }

  /** Refuses with `invitation-withdrawn`, `decided-already`: what was decided stays. */
  withdraw(ctx: RequestContext, signatoryId: string): Promise<SignatoryOutcome> {
    return this.withUndecided(ctx, signatoryId, async (tx) => {
      await this.rows.withdraw(tx, signatoryId);
      return { signatoryId };
    });
  }

  /** The document that empowers them; also in the place of another, until they decide. */
  giveDocument(
    ctx: RequestContext,
    signatoryId: string,
    document: { content: Buffer; sha256: string },
  ): Promise<SignatoryOutcome> {
    return this.withUndecided(ctx, signatoryId, async (tx, initiative) => {
      const id = uuidv7();
      await this.rows.addDocument(tx, { id, initiativeId: initiative.id, ...document });
      await this.rows.giveDocument(tx, signatoryId, id);
      return { signatoryId };
    });
  }

  private async withUndecided(
    ctx: RequestContext,
    signatoryId: string,
    work: (tx: RequestContext, initiative: InitiativeRow, signatory: SignatoryRow) => Promise<SignatoryOutcome>,
  ): Promise<SignatoryOutcome> {
    const found = await this.rows.find(ctx, signatoryId);
    if (found === undefined) return notFound('There is no such signatory.');
    return this.gate.open<SignatoryOutcome>(ctx, found.initiativeId, 'gather', async (tx, initiative) => {
      // Read again: who waited for the row may have decided.
      const signatory = await this.rows.find(tx, signatoryId);
      if (signatory === undefined) return notFound('There is no such signatory.');
      if ((await this.signatures.ofSignatory(tx, signatoryId)) !== undefined)
        return refused('decided-already', 'They have decided; that stays.');
      if (signatory.state === 'withdrawn') return refused('invitation-withdrawn', 'This invitation was withdrawn.');
      return work(tx, initiative, signatory);
    });
  }

  private async mailLink(
    tx: RequestContext,
    { summitId }: InitiativeRow,
    { id, email, names, language: wanted, expiresAt }: Omit<SignatoryRow, 'documentHash' | 'hasPasskey'>,
  ): Promise<void> {
    if (email === null) return;
    const summit = await this.summits.of(tx, summitId);
    const secret = newSecret();
    await this.rows.addLink(tx, id, secret.hash);
    const language = mailLanguage([wanted, ...summit.languages]);
    const mail = signingMail(language, 'invited', {
      name: pickText(names, [language], wanted).text,
      summit: pickText(summit.title, [language], summit.languages[0] ?? 'en').text,
      until: expiresAt,
      reason: '',
      url: `${this.config.publicUrl}/sign/${secret.text}`,
    });
    await this.mails.post(tx, email, mail, expiresAt);
  }
}

const expiryFrom = (now: Date, days: number | null): Date =>
  new Date(now.getTime() + (days ?? INVITATION_DAYS) * DAY_MS);
const closed = ({ state }: InitiativeRow): Refused =>
  refused('initiative-closed', `Nobody is invited to sign while it is ${state}.`);
