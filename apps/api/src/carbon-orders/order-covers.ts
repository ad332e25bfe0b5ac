import type { RefusalCode } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { CarbonFootprints } from '../carbon-footprints/index.js';
import { type CarbonOrderRow, CarbonOrdersRepository, type NewCarbonOrder } from './carbon-orders.repository.js';
import { OrganiserEstimates } from './organiser-estimates.js';

/** What an order may cover. */
export interface Cover {
  /** The footprint, or the summit of an organiser; `null` for an amount that is for nothing in particular. */
  key: string | null;
  /** All of it, whoever ordered some before. */
  grams: number;
  estimate: NewCarbonOrder['estimate'];
}
type Covering = Pick<CarbonOrderRow, 'buyer' | 'summitId' | 'footprintId' | 'footprintVersion' | 'grams' | 'method'>;

/** Credits that do not exist cover nothing that is there: they are counted among themselves. */
export const isDemonstration = ({ method }: Pick<CarbonOrderRow, 'method'>): boolean => method === 'sandbox';

/** No footprint is covered twice: what orders may cover, and how much of it is left. */
@Injectable()
export class OrderCovers {
  constructor(
    private readonly orders: CarbonOrdersRepository,
    private readonly footprints: CarbonFootprints,
    private readonly estimates: OrganiserEstimates,
  ) {}

  /** @returns `footprint-unknown` for a footprint or version that is not there, of another summit, or a summit without an estimate */
  async of(
    ctx: RequestContext,
    { buyer, summitId, footprintId, footprintVersion, grams, method }: Covering,
  ): Promise<Cover | Extract<RefusalCode, 'footprint-unknown'>> {
    if (buyer === 'organiser') {
      const estimate =
        summitId === null ? undefined : await this.estimates.of(ctx, summitId, isDemonstration({ method }));
      if (estimate === undefined) return 'footprint-unknown';
      return { key: summitId, grams: estimate.coverableGrams, estimate: estimate.footprint };
    }
    if (footprintId === null || footprintVersion === null) return { key: null, grams, estimate: null };
    const facts = await this.footprints.factsOf(ctx, footprintId, footprintVersion);
    if (facts === undefined || facts.summitId !== summitId) return 'footprint-unknown';
    return { key: footprintId, grams: facts.grams, estimate: null };
  }

  /** Grams of each key that no order covers or is about to; nobody else covers any of them until the transaction ends. */
  async lockLeft(
    tx: RequestContext,
    covers: readonly Cover[],
    isOfDemonstration: boolean,
    besideOrderId: string | null = null,
  ): Promise<Map<string, number>> {
    const keyed = covers.flatMap(({ key, grams }) => (key === null ? [] : [{ key, grams }]));
    if (keyed.length === 0) return new Map();
    const keys = keyed.map(({ key }) => key);
    await this.orders.lockFootprints(tx, keys);
    const covered = await this.orders.gramsCovered(tx, keys, isOfDemonstration, besideOrderId);
    return new Map(keyed.map(({ key, grams }) => [key, Math.max(0, grams - (covered.get(key) ?? 0))]));
  }
}
