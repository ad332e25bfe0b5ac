import type { RequestContext } from '@app/database';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { batched, Ctx } from '../graphql/index.js';
import { DraftSummit } from '../summits/index.js';
import { AvailabilitiesRepository } from './availabilities.repository.js';
import { Availability } from './availability.type.js';

/** `DraftSummit.availabilities`: whoever holds a `DraftSummit` was let in already. */
@Resolver(() => DraftSummit)
export class DraftSummitAvailabilitiesResolver {
  private readonly availabilitiesOf = batched(async (ctx, summitIds: readonly string[]) => {
    const rows = await this.rows.findBySummits(ctx, summitIds);
    return summitIds.map((id) => rows.filter(({ summitId }) => summitId === id));
  });
  constructor(private readonly rows: AvailabilitiesRepository) {}

  @ResolveField(() => [Availability], { description: 'By person, then start. Who is not here can come at any time.' })
  async availabilities(@Ctx() ctx: RequestContext, @Parent() { id }: DraftSummit): Promise<Availability[]> {
    return (await this.availabilitiesOf(ctx, id)).map(({ personId, startsAt, endsAt }) => ({
      personId,
      startsAt,
      endsAt,
    }));
  }
}
