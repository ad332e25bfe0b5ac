import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { Cue } from '@app/domain';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Ctx, parseWith } from '../graphql/index.js';
import { SessionArg } from '../stage/index.js';
import { Ceremonies } from './ceremonies.service.js';
import { CueInput, CuesSchema } from './run-sheets.inputs.js';
import { RunSheets } from './run-sheets.service.js';
import { RunSheet, RunSheetEntry, type RunSheetOutcome, RunSheetResult } from './run-sheets.type.js';

const Count = z.number().int().min(0);
const VersionArg = () =>
  Args('version', { type: () => Int, description: 'Of the ceremony as it was seen.' }, parseWith(Count));

/** Run sheets and ceremonies; the services ask the policy. */
@Resolver()
export class RunSheetsResolver {
  constructor(
    private readonly sheets: RunSheets,
    private readonly ceremonies: Ceremonies,
  ) {}

  @Query(() => [RunSheetEntry], { description: 'Of all sessions of a summit; none for who does not organise it.' })
  runSheets(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }, parseWith(Uuid)) summitId: string,
  ): Promise<RunSheetEntry[]> {
    return this.sheets.list(ctx, summitId);
  }

  @Query(() => RunSheet, {
    nullable: true,
    description: 'For who presides over the session and organisers of the summit; null for everybody else.',
  })
  runSheet(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<RunSheet | null> {
    return this.sheets.read(ctx, sessionId);
  }

  @Mutation(() => RunSheetResult, {
    description: 'The whole plan, by organisers. `revision`: as it was read; 0 for a new one.',
  })
  saveRunSheet(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('revision', { type: () => Int }, parseWith(Count)) revision: number,
    @Args('cues', { type: () => [CueInput] }, parseWith(CuesSchema)) cues: Cue[],
  ): Promise<RunSheetOutcome> {
    return this.sheets.save(ctx, sessionId, revision, cues);
  }

  @Mutation(() => RunSheetResult, {
    description: 'Calls the next cue, or ends after the last one; answers once it is done.',
  })
  callNextCue(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @VersionArg() version: number,
  ): Promise<RunSheetOutcome> {
    return this.ceremonies.next(ctx, sessionId, version);
  }

  @Mutation(() => RunSheetResult, {
    description: 'To the cue before, putting back what this one did. A release stays out.',
  })
  goBackToCue(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @VersionArg() version: number,
  ): Promise<RunSheetOutcome> {
    return this.ceremonies.back(ctx, sessionId, version);
  }

  @Mutation(() => RunSheetResult, { description: 'What was refused or failed in the last step.' })
  tryCeremonyEffectAgain(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('effectId', { type: () => ID }, parseWith(Uuid)) effectId: string,
  ): Promise<RunSheetOutcome> {
    return this.ceremonies.tryAgain(ctx, sessionId, effectId);
  }

  @Mutation(() => RunSheetResult, {
    description: 'After a rehearsal: to before the first cue. What was done stays as it is.',
  })
  beginCeremonyAnew(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @VersionArg() version: number,
  ): Promise<RunSheetOutcome> {
    return this.ceremonies.beginAnew(ctx, sessionId, version);
  }
}
