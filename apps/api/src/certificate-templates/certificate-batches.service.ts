import { APP_CONFIG, type AppConfig } from '@app/config';
import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { type AwardKind, CERTIFICATE_WORDS, pickText, writtenCode } from '@app/domain';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Certificates } from '../certificates/index.js';
import { EmbargoedKinds, Embargoes } from '../embargo/index.js';
import { type NotAllowed, notAllowed, type NotFound, notFound, type Refused, refused } from '../graphql/index.js';
import { certificateMail, mailLanguage, Mails } from '../mail/index.js';
import { AwardCandidates, awardFacts } from './award-candidates.service.js';
import { CertificateBatchesRepository } from './certificate-batches.repository.js';
import { mayCertify } from './certificate-templates.policy.js';
import { CertificateTemplatesRepository } from './certificate-templates.repository.js';
import { awardTemplate } from './certificate-templates.service.js';

/** As many as are signed and written in one transaction of a second; who has more issues again. */
const MOST_IN_BATCH = 2_000;
/** A mail that could not be sent for so long is of no use any more. */
const MAIL_DAYS = 14;
const DAY_MS = 24 * 60 * 60_000;

export interface NewBatch {
  summitId: SummitId;
  kind: AwardKind;
  /** That the organiser has read: with another one the batch is another. */
  revision: number;
  /** Who gets none although they could. */
  leaveOut: readonly string[];
  /** Whose certificate was revoked and who gets another one. */
  again: readonly string[];
  /** Held until somebody releases it; else handed over at once. */
  isHeld: boolean;
}
export type BatchOutcome = { batchId: string; count: number; leftCount: number } | NotAllowed | NotFound | Refused;

/** Issues what a summit certifies, many at once, and hands it over. */
@Injectable()
export class CertificateBatches implements OnModuleInit {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: CertificateTemplatesRepository,
    private readonly candidates: AwardCandidates,
    private readonly rows: CertificateBatchesRepository,
    private readonly certificates: Certificates,
    private readonly embargoes: Embargoes,
    private readonly kinds: EmbargoedKinds,
    private readonly mails: Mails,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      kind: 'certificate-batch',
      describe: async (ctx, ids) => {
        const batches = await this.rows.listByIds(ctx, ids);
        return new Map(
          batches.map(({ id, kind }) => [
            id,
            {
              titles: Object.fromEntries(
                Object.entries(CERTIFICATE_WORDS).map(([language, words]) => [
                  language,
                  kind === 'carbon' ? words.title : words.award.titles[kind],
                ]),
              ),
              path: null,
            },
          ]),
        );
      },
      onReleased: (tx, id) => this.tell(tx, id),
      onRecalled: (tx, id, reason) => this.certificates.revokeBatch(tx, id, reason),
    });
  }

  /** Signs one for everybody who can have one and has none. Refuses with `stale-revision`, `nothing-to-issue`. */
  async issue(ctx: RequestContext, asked: NewBatch): Promise<BatchOutcome> {
    const { summitId, kind } = asked;
    if (!mayCertify(ctx.viewer, summitId)) return notAllowed('Only organisers of the summit issue its certificates.');
    return this.unitOfWork.run<BatchOutcome>(ctx, async (tx) => {
      // One batch of a kind after another.
      const template = awardTemplate(await this.templates.lock(tx, summitId, kind));
      const summit = await this.templates.findSummit(tx, summitId);
      if (template === undefined || summit === undefined) return notFound('There is no such template.');
      if (template.revision !== asked.revision)
        return refused('stale-revision', 'The template was changed since you read it.');
      const leftOut = new Set(asked.leaveOut);
      const again = new Set(asked.again);
      const wanted = (await this.candidates.list(tx, summit, template)).filter(
        ({ obstacle, had, holder }) =>
          obstacle === null &&
          had.every(({ isRevoked }) => isRevoked) &&
          (had.length === 0 ? !leftOut.has(holder.issuedFor) : again.has(holder.issuedFor)),
      );
      if (wanted.length === 0) return refused('nothing-to-issue', 'Everybody who can have one has it.');
      const batchId = uuidv7();
      await this.rows.add(tx, { id: batchId, summitId, kind });
      await this.embargoes.put(tx, 'certificate-batch', batchId, summitId);
      const issued = await this.certificates.issue(
        tx,
        wanted.slice(0, MOST_IN_BATCH).map((candidate) => ({
          facts: awardFacts(template, summit, candidate),
          holder: candidate.holder,
          batchId,
        })),
      );
      if (!asked.isHeld) {
        const released = await this.embargoes.releaseIn(tx, 'certificate-batch', batchId);
        if (!('isCarriedOut' in released)) throw new Error(`the new batch ${batchId} was not released`);
      }
      return { batchId, count: issued.length, leftCount: Math.max(0, wanted.length - MOST_IN_BATCH) };
    });
  }

  /** Writes to everybody of a released batch whose address is known; once. */
  private async tell(tx: RequestContext, batchId: string): Promise<void> {
    if (!(await this.rows.tell(tx, batchId))) return;
    const [batch] = await this.rows.listByIds(tx, [batchId]);
    const summit = batch?.summitId ? await this.templates.findSummit(tx, batch.summitId) : undefined;
    if (summit === undefined) return;
    const expiresAt = new Date(tx.clock.now().getTime() + MAIL_DAYS * DAY_MS);
    const letters = (await this.rows.listLetters(tx, batchId)).map(({ code, email, names, title, language }) => {
      const wanted = mailLanguage([
        ...(language === null ? [] : [language]),
        ...Object.keys(title),
        ...summit.languages,
      ]);
      const content = certificateMail(wanted, {
        name: pickText(names, [wanted], 'en').text,
        certificate: pickText(title, [wanted], 'en').text,
        summit: pickText(summit.title, [wanted], summit.languages[0] ?? 'en').text,
        url: `${this.config.publicUrl}/verify/${writtenCode(code)}`,
      });
      return { recipient: email, content, expiresAt };
    });
    if (letters.length > 0) await this.mails.postAll(tx, letters);
  }
}
