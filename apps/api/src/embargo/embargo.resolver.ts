import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Ctx, notFound, parseWith, result } from '../graphql/index.js';
import { EmbargoDesk } from './embargo-desk.service.js';
import {
  Embargo,
  EmbargoChanged,
  EmbargoKindEnum,
  EmbargoLanguages,
  EmbargoReason,
  EmbargoResult,
  ReleaseWhenInput,
  ReleaseWhenSchema,
} from './embargo.type.js';
import { type EmbargoOutcome, Embargoes, type ReleaseWhen } from './embargoes.service.js';
import { EMBARGO_KINDS, type EmbargoKind } from './embargoes.repository.js';

const Kind = () => Args('kind', { type: () => EmbargoKindEnum }, parseWith(z.enum(EMBARGO_KINDS)));
const ObjectId = () => Args('objectId', { type: () => ID }, parseWith(Uuid));
const Languages = () =>
  Args(
    'missingLanguages',
    { type: () => [String], nullable: true, description: 'Of the summit, that it may go out without.' },
    parseWith(EmbargoLanguages),
  );
type Answer = EmbargoChanged | Exclude<EmbargoOutcome, { isCarriedOut: boolean }>;

/** When things go out, for organisers of a summit, and who presides where the kind lets them. */
@Resolver()
export class EmbargoResolver {
  constructor(
    private readonly service: Embargoes,
    private readonly desk: EmbargoDesk,
  ) {}

  @Query(() => Embargo, { nullable: true, description: 'For who may release it; null for everybody else.' })
  embargo(
    @Ctx() ctx: RequestContext,
    @Kind() kind: EmbargoKind,
    @ObjectId() objectId: string,
  ): Promise<Embargo | null> {
    return this.desk.find(ctx, kind, objectId);
  }

  @Query(() => [Embargo], {
    nullable: true,
    description: 'All that is or was kept in a summit, which the viewer may release; null for everybody else.',
  })
  embargoes(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }, parseWith(Uuid)) summitId: string,
  ): Promise<Embargo[] | null> {
    return this.desk.listOf(ctx, summitId);
  }

  @Mutation(() => EmbargoResult, { description: 'To everybody, now.' })
  async releaseObject(
    @Ctx() ctx: RequestContext,
    @Kind() kind: EmbargoKind,
    @ObjectId() objectId: string,
    @Languages() missingLanguages: string[],
  ): Promise<Answer> {
    return this.answer(ctx, await this.service.release(ctx, kind, objectId, missingLanguages));
  }

  @Mutation(() => EmbargoResult, { description: 'To everybody, then. Replaces what was said before.' })
  async scheduleRelease(
    @Ctx() ctx: RequestContext,
    @Kind() kind: EmbargoKind,
    @ObjectId() objectId: string,
    @Args('when', { type: () => ReleaseWhenInput }, parseWith(ReleaseWhenSchema)) when: ReleaseWhen,
    @Languages() missingLanguages: string[],
  ): Promise<Answer> {
    return this.answer(ctx, await this.service.schedule(ctx, kind, objectId, when, missingLanguages));
  }

  @Mutation(() => EmbargoResult, { description: 'It waits until somebody releases it.' })
  async unscheduleRelease(
    @Ctx() ctx: RequestContext,
    @Kind() kind: EmbargoKind,
    @ObjectId() objectId: string,
  ): Promise<Answer> {
    return this.answer(ctx, await this.service.unschedule(ctx, kind, objectId));
  }

  @Mutation(() => EmbargoResult, { description: 'For good: this reason stands in its place, for everybody.' })
  async recallObject(
    @Ctx() ctx: RequestContext,
    @Kind() kind: EmbargoKind,
    @ObjectId() objectId: string,
    @Args('reason', { type: () => String }, parseWith(EmbargoReason)) reason: string,
  ): Promise<Answer> {
    return this.answer(ctx, await this.service.recall(ctx, kind, objectId, reason));
  }

  private async answer(ctx: RequestContext, outcome: EmbargoOutcome): Promise<Answer> {
    if (!('isCarriedOut' in outcome)) return outcome;
    const [embargo] = await this.desk.show(ctx, [outcome]);
    return embargo === undefined ? notFound('There is no such thing.') : result(EmbargoChanged, { embargo });
  }
}
