import { Uuid, WITHHELD_REASONS, type WithheldReason } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, Float, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Ctx, CurrencyCode, enumOf, parseWith } from '../graphql/index.js';
import { CarbonBatches } from './carbon-batches.service.js';
import {
  CarbonCompanyAccountInput,
  CompanyAccountSchema,
  CarbonBatchInput,
  CarbonBatchSchema,
  CarbonProjectInput,
  CarbonProjectSchema,
  type ParsedAccount,
  type ParsedBatch,
  type ParsedProject,
  PriceMinor,
} from './carbon-desk.inputs.js';
import { CarbonDeskService } from './carbon-desk.service.js';
import {
  type AddCarbonBatchOutcome,
  AddCarbonBatchResult,
  CarbonDesk,
  type CarbonProjectOutcome,
  CarbonProjectResult,
  WithheldReasonEnum,
} from './carbon-desk.type.js';

const PUBLICITIES = ['published', 'withdrawn'] as const;
const CarbonProjectPublicityEnum = enumOf('CarbonProjectPublicity', PUBLICITIES);
const Id = (name: string) => Args(name, { type: () => ID }, parseWith(Uuid));
const Revision = () => Args('revision', { type: () => Int, description: 'As it was read.' }, parseWith(z.int().min(1)));

/** What stewards do. */
@Resolver()
export class CarbonDeskResolver {
  constructor(
    private readonly desk: CarbonDeskService,
    private readonly batches: CarbonBatches,
  ) {}

  @Query(() => CarbonDesk, { nullable: true, description: 'Null for who is no steward of this installation.' })
  async carbonDesk(@Ctx() ctx: RequestContext): Promise<CarbonDesk | null> {
    const projects = await this.desk.read(ctx);
    return projects && { projects };
  }

  @Mutation(() => CarbonProjectResult, { description: 'A draft; nobody else sees it until it is published.' })
  createCarbonProject(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CarbonProjectInput }, parseWith(CarbonProjectSchema)) input: ParsedProject,
  ): Promise<CarbonProjectOutcome> {
    return this.desk.create(ctx, input);
  }

  @Mutation(() => CarbonProjectResult)
  changeCarbonProject(
    @Ctx() ctx: RequestContext,
    @Id('id') id: string,
    @Revision() revision: number,
    @Args('input', { type: () => CarbonProjectInput }, parseWith(CarbonProjectSchema)) input: ParsedProject,
  ): Promise<CarbonProjectOutcome> {
    return this.desk.change(ctx, id, revision, input);
  }

  @Mutation(() => CarbonProjectResult, {
    description: 'Withdrawn it stays to be read, because certificates name it, and nothing of it is sold.',
  })
  setCarbonProjectPublicity(
    @Ctx() ctx: RequestContext,
    @Id('id') id: string,
    @Args('publicity', { type: () => CarbonProjectPublicityEnum }, parseWith(z.enum(PUBLICITIES)))
    publicity: (typeof PUBLICITIES)[number],
  ): Promise<CarbonProjectOutcome> {
    return this.desk.setState(ctx, id, publicity);
  }

  @Mutation(() => CarbonProjectResult, { description: 'In the place of the one in the same currency.' })
  saveCarbonCompanyAccount(
    @Ctx() ctx: RequestContext,
    @Id('projectId') projectId: string,
    @Args('input', { type: () => CarbonCompanyAccountInput }, parseWith(CompanyAccountSchema)) input: ParsedAccount,
  ): Promise<CarbonProjectOutcome> {
    return this.desk.saveAccount(ctx, projectId, input);
  }

  @Mutation(() => CarbonProjectResult, { description: 'Not while batches are sold in its currency.' })
  removeCarbonCompanyAccount(
    @Ctx() ctx: RequestContext,
    @Id('projectId') projectId: string,
    @Args('currency', { type: () => String }, parseWith(CurrencyCode)) currency: string,
  ): Promise<CarbonProjectOutcome> {
    return this.desk.removeAccount(ctx, projectId, currency);
  }

  @Mutation(() => AddCarbonBatchResult, { description: 'On sale at once, when its project is published.' })
  addCarbonBatch(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CarbonBatchInput }, parseWith(CarbonBatchSchema)) input: ParsedBatch,
  ): Promise<AddCarbonBatchOutcome> {
    return this.batches.add(ctx, input);
  }

  @Mutation(() => CarbonProjectResult, { description: 'Its currency stays. What is ordered keeps its price.' })
  changeCarbonBatch(
    @Ctx() ctx: RequestContext,
    @Id('batchId') batchId: string,
    @Revision() revision: number,
    @Args('priceMinor', { type: () => Float }, parseWith(PriceMinor)) priceMinor: number,
    @Args('isOnSale', { type: () => Boolean }) isOnSale: boolean,
  ): Promise<CarbonProjectOutcome> {
    return this.desk.changeBatch(ctx, batchId, revision, { priceMinor, isOnSale });
  }

  @Mutation(() => CarbonProjectResult, { description: 'It is not sold any more, for good.' })
  withholdCarbonBatch(
    @Ctx() ctx: RequestContext,
    @Id('batchId') batchId: string,
    @Args('reason', { type: () => WithheldReasonEnum }, parseWith(z.enum(WITHHELD_REASONS))) reason: WithheldReason,
  ): Promise<CarbonProjectOutcome> {
    return this.desk.withhold(ctx, batchId, reason);
  }

  @Mutation(() => CarbonProjectResult, {
    description: 'A document is uploaded by `POST /exchange/carbon/documents/<project id>`, the PDF being the body.',
  })
  removeCarbonDocument(@Ctx() ctx: RequestContext, @Id('id') id: string): Promise<CarbonProjectOutcome> {
    return this.desk.removeFile(ctx, 'document', id);
  }

  @Mutation(() => CarbonProjectResult, {
    description: 'A picture is uploaded by `POST /exchange/carbon/pictures/<project id>`, the picture being the body.',
  })
  removeCarbonPicture(@Ctx() ctx: RequestContext, @Id('id') id: string): Promise<CarbonProjectOutcome> {
    return this.desk.removeFile(ctx, 'picture', id);
  }
}
