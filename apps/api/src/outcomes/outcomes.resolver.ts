import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { OutcomeFields } from '@app/domain';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { batched, Ctx, type NotFound, parseWith } from '../graphql/index.js';
import { Summit } from '../programme/index.js';
import { OutcomeDeskService } from './outcome-desk.service.js';
import {
  type OutcomeAnswer,
  OutcomeDesk,
  OutcomePage,
  OutcomeRegister,
  OutcomeResult,
  type RecalledOutcome,
  type RegisteredOutcome,
  type RemoveOutcomeAnswer,
  RemoveOutcomeResult,
} from './outcome.type.js';
import { OutcomeEntryInput, OutcomeEntrySchema } from './outcomes.inputs.js';
import { PublicOutcomes } from './public-outcomes.service.js';

const Id = (name: string) => Args(name, { type: () => ID }, parseWith(Uuid));
const Entry = () => Args('input', { type: () => OutcomeEntryInput }, parseWith(OutcomeEntrySchema));

/** `Summit.outcomeRegister` and the pages of single outcomes, for everybody; and what organisers do. */
@Resolver(() => Summit)
export class OutcomesResolver {
  private readonly registerOf = batched((ctx, summits: readonly Summit[]) => this.outcomes.registersOf(ctx, summits));

  constructor(
    private readonly outcomes: PublicOutcomes,
    private readonly desk: OutcomeDeskService,
  ) {}

  @ResolveField(() => OutcomeRegister, { description: 'What it leaves behind, as far as that is out.' })
  outcomeRegister(@Ctx() ctx: RequestContext, @Parent() summit: Summit): Promise<OutcomeRegister> {
    return this.registerOf(ctx, summit);
  }

  @Query(() => OutcomePage, { description: 'Something that a summit leaves behind, once it is out.' })
  outcome(
    @Ctx() ctx: RequestContext,
    @Args('slug') slug: string,
  ): Promise<RegisteredOutcome | RecalledOutcome | NotFound> {
    return this.outcomes.page(ctx, slug);
  }

  @Query(() => OutcomeDesk, { nullable: true, description: 'For organisers of the summit; null for everybody else.' })
  outcomeDesk(@Ctx() ctx: RequestContext, @Id('summitId') summitId: string): Promise<OutcomeDesk | null> {
    return this.desk.read(ctx, summitId);
  }

  @Mutation(() => OutcomeResult, { description: 'Nobody but organisers of the summit reads it until it is released.' })
  addOutcome(
    @Ctx() ctx: RequestContext,
    @Id('summitId') summitId: string,
    @Entry() input: OutcomeFields,
  ): Promise<OutcomeAnswer> {
    return this.desk.add(ctx, summitId, input);
  }

  @Mutation(() => OutcomeResult, {
    description: 'Takes up, in this summit, what an earlier one of the same organiser agreed; not released yet.',
  })
  followUpOutcome(
    @Ctx() ctx: RequestContext,
    @Id('summitId') summitId: string,
    @Id('outcomeId') outcomeId: string,
  ): Promise<OutcomeAnswer> {
    return this.desk.followUp(ctx, summitId, outcomeId);
  }

  @Mutation(() => OutcomeResult, {
    description: 'Replaces all that is said of it; once released, at once for everybody.',
  })
  saveOutcome(
    @Ctx() ctx: RequestContext,
    @Id('id') id: string,
    @Args('revision', { type: () => Int, description: 'As it was read.' }, parseWith(z.int().min(1))) revision: number,
    @Entry() input: OutcomeFields,
  ): Promise<OutcomeAnswer> {
    return this.desk.save(ctx, id, revision, input);
  }

  @Mutation(() => RemoveOutcomeResult, { description: 'What was released is recalled, not removed.' })
  removeOutcome(@Ctx() ctx: RequestContext, @Id('id') id: string): Promise<RemoveOutcomeAnswer> {
    return this.desk.remove(ctx, id);
  }

  @Mutation(() => OutcomeResult)
  removeOutcomeDocument(@Ctx() ctx: RequestContext, @Id('id') id: string): Promise<OutcomeAnswer> {
    return this.desk.removeDocument(ctx, id);
  }
}
