import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { CarbonFacts } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** What a summit's organiser may cover. */
export interface OrganiserEstimate {
  /** The whole summit's footprint, as its certificate will state it. */
  footprint: NonNullable<CarbonFacts['footprint']>;
  /** Grams of it that participants have not covered, whole; what the organiser ordered before is not taken off. */
  coverableGrams: number;
}
type Source = (
  ctx: RequestContext,
  summitId: SummitId,
  isDemonstration: boolean,
) => Promise<OrganiserEstimate | undefined>;

/** Where orders learn what a summit comes to: the balance says it, which knows orders and not the other way round. */
@Injectable()
export class OrganiserEstimates {
  private source: Source | undefined;

  /** Call it in `onModuleInit`, once. */
  from(source: Source): void {
    if (this.source !== undefined) throw new Error('what summits come to is said by one');
    this.source = source;
  }

  /** `undefined` for a summit without an estimate: its organiser can not order yet. */
  async of(ctx: RequestContext, summitId: SummitId, isDemonstration: boolean): Promise<OrganiserEstimate | undefined> {
    return this.source?.(ctx, summitId, isDemonstration);
  }
}
