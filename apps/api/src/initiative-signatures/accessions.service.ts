import { APP_CONFIG, type AppConfig } from '@app/config';
import { type RequestContext, UnitOfWork } from '@app/database';
import { afterAction, pickText } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { type NotAllowed, notFound, type NotFound, refused, type Refused } from '../graphql/index.js';
import { AttemptLimits, hashOfSecret, newSecret } from '../identity/index.js';
import { type InitiativeRow, Initiatives } from '../initiatives/index.js';
import { mailLanguage, Mails, signingMail } from '../mail/index.js';
import { type AccessionRow, AccessionsRepository } from './accessions.repository.js';
import { SignatoriesRepository } from './signatories.repository.js';
import { SignatureChain } from './signature-chain.js';
import { SigningGate } from './signing-gate.js';
import { SigningSummits } from './signing-summits.repository.js';

/** Few, so that one client does not fill what organisers look through. */
const PER_CLIENT = { burst: 10, everySeconds: 600 };
/** Open at once: nobody checks more than that. */
const MOST_ASKED = 1_000;
/** Evidence holds no more records. */
const MOST_JOINED = 19_000;
const MAIL_DAYS_MS = 30 * 24 * 60 * 60_000;

export type NewAccession = Pick<AccessionRow, 'names' | 'titles' | 'capacity' | 'reservation' | 'language' | 'note'> & {
  /** In the form of `parseEmailAddress`. */
  email: string;
};
export type AccessionOutcome = { accessionId: string } | NotAllowed | NotFound | Refused;

/** Joining what was released: anybody asks, an organiser checks who they are and decides. */
@Injectable()
export class Accessions {
  private readonly clients = new AttemptLimits(PER_CLIENT.burst, PER_CLIENT.everySeconds);

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: SigningGate,
    private readonly initiatives: Initiatives,
    private readonly rows: AccessionsRepository,
    private readonly signatories: SignatoriesRepository,
    private readonly chain: SignatureChain,
    private readonly summits: SigningSummits,
    private readonly mails: Mails,
  ) {}

  /**
   * @returns a secret by which the document that empowers them is sent, once. The answer is the same for an address that has asked
   * already: nobody learns here who did. @throws GraphQLError `RATE_LIMITED`
   */
  async ask(
    ctx: RequestContext,
    summitSlug: string,
    slug: string,
    asked: NewAccession,
    clientAddress: string,
  ): Promise<{ token: string } | NotFound | Refused> {
    const waitSeconds = this.clients.take(clientAddress, ctx.clock);
    if (waitSeconds > 0)
      throw new GraphQLError(`Too many requests; try again in ${waitSeconds} s.`, {
        extensions: { code: 'RATE_LIMITED', retryAfterSeconds: waitSeconds },
      });
    const initiative = (await this.initiatives.listOut(ctx, summitSlug)).find((each) => each.slug === slug);
    if (initiative === undefined) return notFound('There is no such initiative.');
    return this.unitOfWork.run<{ token: string } | Refused>(ctx, async (tx) => {
      const held = await this.initiatives.lock(tx, initiative.id);
      if (held === undefined || afterAction(held.state, 'accede') === null)
        return refused('initiative-recalled', 'This initiative was recalled; nobody joins it.');
      const secret = newSecret();
      if ((await this.rows.countAsked(tx, held.id, asked.email)) > 0) return { token: secret.text };
      if ((await this.rows.countAsked(tx, held.id, null)) >= MOST_ASKED)
        return refused('limit-reached', 'Too many wait to be checked; come again later.');
      const row: AccessionRow = {
        ...asked,
        id: uuidv7(),
        initiativeId: held.id,
        documentId: null,
        state: 'asked',
        reason: null,
        askedAt: tx.clock.now(),
        decidedAt: null,
      };
      await this.rows.insert(tx, row, secret.hash);
      return { token: secret.text };
    });
  }

  /** The one that waits for its document; `undefined` for every other secret. */
  async waiting(ctx: RequestContext, token: string): Promise<AccessionRow | undefined> {
    const hash = hashOfSecret(token);
    const row = hash === null ? undefined : await this.rows.findByToken(ctx, hash);
    return row?.state === 'asked' && row.documentId === null ? row : undefined;
  }

  /** @returns whether it was taken */
  async giveDocument(
    ctx: RequestContext,
    token: string,
    document: { content: Buffer; sha256: string },
  ): Promise<boolean> {
    const asked = await this.waiting(ctx, token);
    if (asked === undefined) return false;
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.initiatives.lock(tx, asked.initiativeId);
      const row = await this.waiting(tx, token);
      if (row === undefined) return false;
      const id = uuidv7();
      await this.signatories.addDocument(tx, { id, initiativeId: row.initiativeId, ...document });
      await this.rows.giveDocument(tx, row.id, id);
      return true;
    });
  }

  /** A yes adds them to the chain. Refuses with `decided-already`, `initiative-closed`, `limit-reached`, `reason-missing` (a no has one). */
  async decide(ctx: RequestContext, id: string, isAccepted: boolean, reason: string | null): Promise<AccessionOutcome> {
    const found = await this.rows.find(ctx, id);
    if (found === undefined) return notFound('There is no such request.');
    return this.gate.open<AccessionOutcome>(ctx, found.initiativeId, 'gather', async (tx, initiative) => {
      const row = await this.rows.find(tx, id);
      if (row?.state !== 'asked') return refused('decided-already', 'This was decided.');
      if (!isAccepted && reason === null) return refused('reason-missing', 'Say why not.');
      if (isAccepted && afterAction(initiative.state, 'accede') === null)
        return refused('initiative-closed', `Nobody joins it while it is ${initiative.state}.`);
      if (isAccepted && (await this.signatories.countOf(tx, initiative.id)) >= MOST_JOINED)
        return refused('limit-reached', 'More than this cannot join.');
      const signatoryId = isAccepted ? await this.join(tx, initiative, row) : null;
      await this.rows.decide(tx, id, { state: isAccepted ? 'accepted' : 'refused', reason, signatoryId });
      await this.tell(tx, initiative, row, isAccepted ? null : reason);
      return { accessionId: id };
    });
  }

  private async join(tx: RequestContext, initiative: InitiativeRow, row: AccessionRow): Promise<string> {
    const id = uuidv7();
    const { names, titles, capacity, email, language, documentId } = row;
    const now = tx.clock.now();
    await this.signatories.insert(tx, {
      ...{ id, initiativeId: initiative.id, personId: null, names, titles, capacity, email, language, documentId },
      state: 'joined',
      invitedAt: now,
      expiresAt: now,
    });
    const signatory = await this.signatories.find(tx, id);
    if (signatory === undefined) throw new Error(`signatory ${id} was added and is not there`);
    const by = { by: 'organiser', recordedBy: tx.viewer?.name ?? '' } as const;
    await this.chain.add(tx, initiative, signatory, { act: 'acceded', reservation: row.reservation }, by);
    return id;
  }

  private async tell(
    tx: RequestContext,
    { summitId }: InitiativeRow,
    { email, names, language: wanted }: AccessionRow,
    reason: string | null,
  ): Promise<void> {
    if (email === null) return;
    const summit = await this.summits.of(tx, summitId);
    const language = mailLanguage([wanted, ...summit.languages]);
    const until = new Date(tx.clock.now().getTime() + MAIL_DAYS_MS);
    const mail = signingMail(language, reason === null ? 'joined' : 'not-joined', {
      name: pickText(names, [language], wanted).text,
      summit: pickText(summit.title, [language], summit.languages[0] ?? 'en').text,
      until,
      reason: reason ?? '',
      url: `${this.config.publicUrl}/s/${summit.slug}`,
    });
    await this.mails.post(tx, email, mail, until);
  }
}
