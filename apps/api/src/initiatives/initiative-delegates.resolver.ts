import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ClientAddress, Ctx, parseWith } from '../graphql/index.js';
import { EmailAddress } from '../identity/index.js';
import { InitiativeDelegates } from './initiative-delegates.service.js';
import {
  type AskToJoinOutcome,
  AskToJoinResult,
  DraftingDelegation,
  type DraftingDelegationOutcome,
  DraftingDelegationResult,
  DraftingInvitation,
  type JoinDelegationOutcome,
  JoinDelegationResult,
} from './initiative-delegates.type.js';
import { MemberName } from './initiatives.inputs.js';

const Id = (name: string) => Args(name, { type: () => ID }, parseWith(Uuid));
const Token = () => Args('token', { type: () => String }, parseWith(z.string().max(200)));

@Resolver()
export class InitiativeDelegatesResolver {
  constructor(private readonly delegates: InitiativeDelegates) {}

  @Query(() => [DraftingDelegation], { nullable: true, description: 'For organisers; null for everybody else.' })
  draftingDelegations(
    @Ctx() ctx: RequestContext,
    @Id('summitId') summitId: string,
  ): Promise<DraftingDelegation[] | null> {
    return this.delegates.listOf(ctx, summitId);
  }

  @Query(() => DraftingInvitation, { nullable: true, description: 'Null for a link that opens nothing.' })
  draftingInvitation(@Ctx() ctx: RequestContext, @Token() token: string): Promise<DraftingInvitation | null> {
    return this.delegates.invitation(ctx, token);
  }

  @Mutation(() => DraftingDelegationResult, {
    description: 'A new link, shown once; the one before opens nothing any more, and who came by it stays.',
  })
  makeDraftingLink(
    @Ctx() ctx: RequestContext,
    @Id('delegationId') delegationId: string,
  ): Promise<DraftingDelegationOutcome> {
    return this.delegates.makeLink(ctx, delegationId);
  }

  @Mutation(() => DraftingDelegationResult)
  withdrawDraftingLink(
    @Ctx() ctx: RequestContext,
    @Id('delegationId') delegationId: string,
  ): Promise<DraftingDelegationOutcome> {
    return this.delegates.withdrawLink(ctx, delegationId);
  }

  @Mutation(() => DraftingDelegationResult, { description: 'They read nothing from now on; what they said stays.' })
  removeInitiativeDelegate(
    @Ctx() ctx: RequestContext,
    @Id('delegationId') delegationId: string,
    @Id('userId') userId: string,
  ): Promise<DraftingDelegationOutcome> {
    return this.delegates.remove(ctx, delegationId, userId);
  }

  @Mutation(() => JoinDelegationResult, { description: 'For who signed in by mail: kept under their account.' })
  joinDelegation(
    @Ctx() ctx: RequestContext,
    @Token() token: string,
    @Args('name', { type: () => String, description: 'Stands beside what they say.' }, parseWith(MemberName))
    name: string,
  ): Promise<JoinDelegationOutcome> {
    return this.delegates.join(ctx, token, name);
  }

  @Mutation(() => AskToJoinResult, {
    description: 'For who is not signed in: a link to sign in is mailed, and whoever has that mailbox takes part.',
  })
  askToJoinDelegation(
    @Ctx() ctx: RequestContext,
    @ClientAddress() clientAddress: string,
    @Token() token: string,
    @Args('name', { type: () => String, description: 'Stands beside what they say.' }, parseWith(MemberName))
    name: string,
    @Args('email', { type: () => String }, parseWith(EmailAddress)) email: string,
  ): Promise<AskToJoinOutcome> {
    return this.delegates.askToJoin(ctx, token, { name, email }, clientAddress);
  }
}
