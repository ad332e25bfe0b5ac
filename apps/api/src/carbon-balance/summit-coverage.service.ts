import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { type BalanceCoverage, type CarbonFacts, coverageOf, type SummitBalance } from '@app/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type OrganiserEstimate, CarbonOrders, OrganiserEstimates } from '../carbon-orders/index.js';
import { BalanceSourcesRepository } from './balance-sources.repository.js';
import { BalancesRepository } from './balances.repository.js';

type StatedFootprint = NonNullable<CarbonFacts['footprint']>;

/** What was financed of a summit's footprint, and what its organisers may still order for the rest of it. */
@Injectable()
export class SummitCoverage implements OnModuleInit {
  constructor(
    private readonly rows: BalancesRepository,
    private readonly sources: BalanceSourcesRepository,
    private readonly orders: CarbonOrders,
    private readonly estimates: OrganiserEstimates,
  ) {}

  onModuleInit(): void {
    this.estimates.from((ctx, summitId, isDemonstration) => this.estimateOf(ctx, summitId, isDemonstration));
  }

  /** As registries have it now. Demonstrations are listed only where nothing else is: they are never summed with what is real. */
  async of(ctx: RequestContext, summitId: SummitId, grams: number): Promise<BalanceCoverage> {
    const retirements = await this.sources.listRetirements(ctx, summitId);
    const real = retirements.filter(({ isDemonstration }) => !isDemonstration);
    return coverageOf(grams, real.length > 0 ? real : retirements);
  }

  /** Paid for by anybody, not confirmed yet; and what nobody ordered of `grams`. */
  async openOf(
    ctx: RequestContext,
    summitId: SummitId,
    grams: number,
  ): Promise<{ onTheWayGrams: number; orderableGrams: number }> {
    const real = await this.sumOf(ctx, summitId, false);
    // Demonstrations count among themselves, where there is nothing else.
    const { fulfilled, onTheWay } = real.fulfilled + real.onTheWay > 0 ? real : await this.sumOf(ctx, summitId, true);
    return { onTheWayGrams: onTheWay, orderableGrams: Math.max(0, grams - fulfilled - onTheWay) };
  }

  private async sumOf(
    ctx: RequestContext,
    summitId: SummitId,
    isDemonstration: boolean,
  ): Promise<{ fulfilled: number; onTheWay: number }> {
    const participants = await this.orders.coveredGrams(ctx, summitId, 'participant', isDemonstration);
    const organiser = await this.orders.coveredGrams(ctx, summitId, 'organiser', isDemonstration);
    return {
      fulfilled: participants.fulfilled + organiser.fulfilled,
      onTheWay: participants.onTheWay + organiser.onTheWay,
    };
  }

  /** What organisers' orders are measured against: what was recomputed, before that what was estimated. */
  private async estimateOf(
    ctx: RequestContext,
    summitId: SummitId,
    isDemonstration: boolean,
  ): Promise<OrganiserEstimate | undefined> {
    const version =
      (await this.rows.findVersion(ctx, summitId, 'recomputed')) ??
      (await this.rows.findVersion(ctx, summitId, 'estimate'));
    if (version === undefined || version.grams === 0) return undefined;
    const { fulfilled, onTheWay } = await this.orders.coveredGrams(ctx, summitId, 'participant', isDemonstration);
    return {
      footprint: statedFootprint(summitId, version.version, version.balance),
      coverableGrams: Math.max(0, version.grams - fulfilled - onTheWay),
    };
  }
}

const STATED_PARTS = ['travel', 'nights', 'online', 'venue', 'catering', 'staff'] as const;

/** As a certificate states it: what staff caused is a part of its own. */
function statedFootprint(summitId: SummitId, version: number, balance: SummitBalance): StatedFootprint {
  const gramsOf = (part: (typeof STATED_PARTS)[number]): number =>
    balance.sums
      .filter((sum) => (sum.origin === 'staff' ? part === 'staff' : sum.part === part))
      .reduce((total, { grams }) => total + grams, 0);
  const all = STATED_PARTS.map((part) => ({ part, grams: gramsOf(part) }));
  return {
    id: summitId,
    version,
    kind: 'summit',
    grams: balance.grams,
    parts: all.filter(({ grams }) => grams > 0),
    leftOut: leftOutOf(balance),
    edition: balance.rules.edition,
    ruleSet: String(balance.ruleSet),
    countsNonCo2: balance.rules.countsNonCo2,
    isOnlineMeasured: balance.sums.some(({ origin }) => origin === 'streaming'),
  };
}

/** Parts of which nobody counted anything. */
export const leftOutOf = ({ sums }: SummitBalance): (typeof STATED_PARTS)[number][] =>
  STATED_PARTS.filter((part) => !sums.some((sum) => (part === 'staff' ? sum.origin === 'staff' : sum.part === part)));
