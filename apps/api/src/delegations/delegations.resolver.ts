import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BadInput, batched, Ctx, type NotAllowed, type NotFound, parseWith } from '../graphql/index.js';
import { DraftSummit } from '../summits/index.js';
import { DelegationInput, DelegationSchema, type ParsedDelegation } from './delegations.inputs.js';
import { DelegationsRepository } from './delegations.repository.js';
import { Delegations } from './delegations.service.js';
import {
  type DelegationDeleted,
  DeleteDelegationResult,
  DraftDelegation,
  type SaveDelegationOutcome,
  SaveDelegationResult,
  toDraftDelegation,
} from './draft-delegation.type.js';

/** `DraftSummit.delegations`, which whoever holds a `DraftSummit` may see, and their changes. */
@Resolver(() => DraftSummit)
export class DelegationsResolver {
  private readonly delegationsOf = batched(async (ctx, summitIds: readonly string[]) => {
    const rows = await this.rows.findBySummits(ctx, summitIds);
    return summitIds.map((id) => rows.filter(({ summitId }) => summitId === id));
  });
  constructor(
    private readonly service: Delegations,
    private readonly rows: DelegationsRepository,
  ) {}

  @ResolveField(() => [DraftDelegation])
  async delegations(@Ctx() ctx: RequestContext, @Parent() { id }: DraftSummit): Promise<DraftDelegation[]> {
    return (await this.delegationsOf(ctx, id)).map((row) => toDraftDelegation(row, ctx));
  }

  @Mutation(() => SaveDelegationResult, {
    description:
      'With `summitId` a new delegation, with `id` and `revision` one that is there. Public with the next release.',
  })
  saveDelegation(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID, nullable: true }, parseWith(Uuid.nullish()))
    summitId: string | null | undefined,
    @Args('id', { type: () => ID, nullable: true }, parseWith(Uuid.nullish())) id: string | null | undefined,
    @Args('revision', { type: () => Int, nullable: true }) revision: number | null | undefined,
    @Args('input', { type: () => DelegationInput }, parseWith(DelegationSchema)) input: ParsedDelegation,
  ): Promise<SaveDelegationOutcome> {
    if (id == null) {
      if (summitId == null) throw missing('summitId');
      return this.service.add(ctx, summitId, input);
    }
    if (revision == null) throw missing('revision');
    return this.service.change(ctx, id, revision, input);
  }

  @Mutation(() => DeleteDelegationResult)
  deleteDelegation(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }, parseWith(Uuid)) id: string,
  ): Promise<DelegationDeleted | NotAllowed | NotFound> {
    return this.service.delete(ctx, id);
  }
}

const missing = (path: string): BadInput => new BadInput([{ path, code: 'missing', message: 'is missing' }]);
