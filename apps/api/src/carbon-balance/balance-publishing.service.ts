import { APP_CONFIG, type AppConfig } from '@app/config';
import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { BALANCE_FORMAT, type BalanceDocument, canonicalJson, toJsonLd } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { SummitCarbons } from '../carbon-footprints/index.js';
import { type BalanceSummit, BalanceSourcesRepository } from './balance-sources.repository.js';
import { BalancesRepository, type PublishedHead, type PublishedRow, type VersionRow } from './balances.repository.js';
import { leftOutOf, SummitCoverage } from './summit-coverage.service.js';
import { boundaryOf } from './summit-footprints.service.js';

export type Publication =
  | { outcome: 'published'; row: PublishedRow }
  /**
   * `computed-anew`: another version is the last by now. `not-recomputed`: only an estimate. `reason-needed`: of a correction.
   * `unchanged`: it would say what the last one says.
   */
  | { outcome: 'not-found' | 'not-released' | 'computed-anew' | 'not-recomputed' | 'reason-needed' | 'unchanged' };

/** Publishes balances: each a document that says everything that its numbers follow from, and that nobody changes any more. */
@Injectable()
export class BalancePublishing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: BalancesRepository,
    private readonly sources: BalanceSourcesRepository,
    private readonly carbons: SummitCarbons,
    private readonly coverage: SummitCoverage,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** `computedVersion`: the one that the organiser read. */
  async publish(
    ctx: RequestContext,
    summitId: SummitId,
    computedVersion: number,
    reason: string | null,
  ): Promise<Publication> {
    return this.unitOfWork.run<Publication>(ctx, async (tx) => {
      await this.rows.lock(tx, summitId);
      const summit = await this.sources.findSummit(tx, { id: summitId });
      if (summit === undefined) return { outcome: 'not-found' };
      if (!summit.isReleased) return { outcome: 'not-released' };
      const computed = await this.rows.findVersion(tx, summitId, 'recomputed');
      if (computed === undefined) return { outcome: 'not-recomputed' };
      if (computed.version !== computedVersion) return { outcome: 'computed-anew' };
      const last = await this.rows.findPublished(tx, summitId, null);
      if (last !== undefined && reason === null) return { outcome: 'reason-needed' };
      const document = await this.documentOf(tx, summit, computed, last, reason);
      if (last !== undefined && saysTheSame(documentFrom(last), document)) return { outcome: 'unchanged' };
      const row = rowOf(document, this.urlOf(summit.slug));
      await this.rows.addPublished(tx, summitId, row);
      return { outcome: 'published', row };
    });
  }

  /** Of a page of its own, for people. */
  urlOf(slug: string): string {
    return `${this.config.publicUrl}/s/${slug}/carbon/balance`;
  }

  private async documentOf(
    ctx: RequestContext,
    { id, slug, title, firstDay, lastDay }: BalanceSummit,
    computed: VersionRow,
    last: PublishedHead | undefined,
    reason: string | null,
  ): Promise<BalanceDocument> {
    const estimate = (await this.rows.listVersions(ctx, id)).find(({ stage }) => stage === 'estimate');
    const { balance } = computed;
    return {
      format: BALANCE_FORMAT,
      summit: { slug, title, firstDay, lastDay, url: `${this.config.publicUrl}/s/${slug}` },
      version: (last?.version ?? 0) + 1,
      replaces: last === undefined ? null : { version: last.version, sha256: last.sha256, reason: reason ?? '' },
      publishedAt: ctx.clock.now().toISOString(),
      computed: { version: computed.version, stage: computed.stage, at: computed.computedAt.toISOString() },
      estimate: estimate
        ? { version: estimate.version, at: estimate.computedAt.toISOString(), grams: estimate.grams }
        : null,
      leftOut: leftOutOf(balance),
      ...balance,
      // As it was computed; those of before did not keep it.
      boundary: balance.boundary ?? boundaryOf(await this.carbons.rulesOf(ctx, id)),
      coverage: await this.coverage.of(ctx, id, balance.grams),
    };
  }
}

/** What was published, as it was. The database keeps these bytes from every change. */
export const documentFrom = ({ document }: PublishedRow): BalanceDocument => JSON.parse(document) as BalanceDocument;

function rowOf(document: BalanceDocument, url: string): PublishedRow {
  const text = `${JSON.stringify(toJsonLd(document, url), null, 2)}\n`;
  return {
    version: document.version,
    computedVersion: document.computed.version,
    sha256: createHash('sha256').update(text).digest('hex'),
    reason: document.replaces?.reason ?? null,
    publishedAt: new Date(document.publishedAt),
    document: text,
  };
}

/** But for when it was published, and as which version. */
function saysTheSame(last: BalanceDocument, next: BalanceDocument): boolean {
  const said = ({ summit, computed, estimate, coverage, boundary }: BalanceDocument): string =>
    canonicalJson({ summit, computed: computed.version, estimate, coverage, boundary });
  return said(last) === said(next);
}
