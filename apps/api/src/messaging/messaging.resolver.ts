import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, parseWith } from '../graphql/index.js';
import { SummitMessagingInput, type SummitMessagingRules, SummitMessagingSchema } from './messaging.inputs.js';
import { Messaging } from './messaging.service.js';
import {
  DirectReport,
  type SetSummitMessagingOutcome,
  SetSummitMessagingResult,
  type SettleDirectReportOutcome,
  SettleDirectReportResult,
  SummitMessaging,
} from './messaging.type.js';

const SummitIdArg = () => Args('summitId', { type: () => ID }, parseWith(Uuid));

@Resolver()
export class MessagingResolver {
  constructor(private readonly messaging: Messaging) {}

  @Query(() => SummitMessaging, {
    nullable: true,
    description: 'Null for everybody but the organisers of the summit.',
  })
  summitMessaging(@Ctx() ctx: RequestContext, @SummitIdArg() summitId: string): Promise<SummitMessaging | null> {
    return this.messaging.find(ctx, summitId);
  }

  @Query(() => [DirectReport], {
    description: 'Those that wait, the oldest first; empty for everybody but the organisers of the summit.',
  })
  directReports(@Ctx() ctx: RequestContext, @SummitIdArg() summitId: string): Promise<DirectReport[]> {
    return this.messaging.listReports(ctx, summitId);
  }

  @Mutation(() => SetSummitMessagingResult, { description: 'Holds in all rooms of the summit within seconds.' })
  setSummitMessaging(
    @Ctx() ctx: RequestContext,
    @SummitIdArg() summitId: string,
    @Args('rules', { type: () => SummitMessagingInput }, parseWith(SummitMessagingSchema)) rules: SummitMessagingRules,
  ): Promise<SetSummitMessagingOutcome> {
    return this.messaging.set(ctx, summitId, rules);
  }

  @Mutation(() => SettleDirectReportResult)
  settleDirectReport(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }, parseWith(Uuid)) id: string,
  ): Promise<SettleDirectReportOutcome> {
    return this.messaging.settle(ctx, id);
  }
}
