import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, type NotAllowed, type NotFound, parseWith, type Refused, result } from '../graphql/index.js';
import { Accessions } from './accessions.service.js';
import {
  Hands,
  MissingLanguages,
  NewSignatoryInput,
  NewSignatorySchema,
  OptionalReason,
  type ParsedSignatory,
  Reason,
} from './initiative-signatures.inputs.js';
import { InitiativeSigning } from './initiative-signatures.type.js';
import { InitiativeSignings } from './initiative-signings.service.js';
import {
  AccessionDecided,
  AccessionResult,
  SignatoryKept,
  SignatoryResult,
  SigningChanged,
  SigningResult,
} from './signatory.type.js';
import { Signatories, type SignatoryOutcome } from './signatories.service.js';
import { type SigningOutcome, Signings } from './signings.service.js';

const Id = (name: string) => Args(name, { type: () => ID }, parseWith(Uuid));

/** Signatures, for organisers and chairs of a summit. */
@Resolver()
export class InitiativeSignaturesResolver {
  constructor(
    private readonly signings: Signings,
    private readonly signatories: Signatories,
    private readonly accessions: Accessions,
    private readonly views: InitiativeSignings,
  ) {}

  @Query(() => InitiativeSigning, {
    nullable: true,
    description: 'For organisers and chairs of the summit; null for everybody else.',
  })
  initiativeSigning(
    @Ctx() ctx: RequestContext,
    @Id('initiativeId') initiativeId: string,
  ): Promise<InitiativeSigning | null> {
    return this.views.read(ctx, initiativeId);
  }

  @Mutation(() => SignatoryResult, { description: 'Mails them a link, which nobody else gets to see.' })
  async inviteSignatory(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => NewSignatoryInput }, parseWith(NewSignatorySchema)) input: ParsedSignatory,
  ): Promise<SignatoryKept | NotAllowed | NotFound | Refused> {
    return kept(await this.signatories.invite(ctx, input));
  }

  @Mutation(() => SignatoryResult, { description: 'A new link; those before it and the passkeys made there end.' })
  async inviteSignatoryAgain(
    @Ctx() ctx: RequestContext,
    @Id('signatoryId') signatoryId: string,
  ): Promise<SignatoryKept | NotAllowed | NotFound | Refused> {
    return kept(await this.signatories.inviteAgain(ctx, signatoryId));
  }

  @Mutation(() => SignatoryResult, { description: 'Until they decided.' })
  async withdrawSignatory(
    @Ctx() ctx: RequestContext,
    @Id('signatoryId') signatoryId: string,
  ): Promise<SignatoryKept | NotAllowed | NotFound | Refused> {
    return kept(await this.signatories.withdraw(ctx, signatoryId));
  }

  @Mutation(() => SigningResult)
  async openInitiativeSigning(
    @Ctx() ctx: RequestContext,
    @Id('initiativeId') initiativeId: string,
  ): Promise<SigningChanged | NotAllowed | NotFound | Refused> {
    return changed(await this.signings.open(ctx, initiativeId));
  }

  @Mutation(() => SigningResult)
  async closeInitiativeSigning(
    @Ctx() ctx: RequestContext,
    @Id('initiativeId') initiativeId: string,
  ): Promise<SigningChanged | NotAllowed | NotFound | Refused> {
    return changed(await this.signings.close(ctx, initiativeId));
  }

  @Mutation(() => SigningResult, {
    description: 'Hands that went up on stage, seen by who presides, and marked so: all of them signed, or none.',
  })
  async recordRaisedHands(
    @Ctx() ctx: RequestContext,
    @Id('initiativeId') initiativeId: string,
    @Args('signatoryIds', { type: () => [ID] }, parseWith(Hands)) signatoryIds: string[],
    @Args('sessionId', { type: () => ID, nullable: true }, parseWith(Uuid.nullish()))
    sessionId: string | null | undefined,
  ): Promise<SigningChanged | NotAllowed | NotFound | Refused> {
    return changed(await this.signings.recordHands(ctx, initiativeId, signatoryIds, sessionId ?? null));
  }

  @Mutation(() => SigningResult, { description: 'To everybody, at once.' })
  async releaseInitiative(
    @Ctx() ctx: RequestContext,
    @Id('initiativeId') initiativeId: string,
    @Args(
      'missingLanguages',
      { type: () => [String], description: 'Of the summit, that the text may go out without.' },
      parseWith(MissingLanguages),
    )
    missingLanguages: string[],
  ): Promise<SigningChanged | NotAllowed | NotFound | Refused> {
    return changed(await this.signings.release(ctx, initiativeId, missingLanguages));
  }

  @Mutation(() => SigningResult, { description: 'For good: this reason stands in its place, for everybody.' })
  async recallInitiative(
    @Ctx() ctx: RequestContext,
    @Id('initiativeId') initiativeId: string,
    @Args('reason', { type: () => String }, parseWith(Reason)) reason: string,
  ): Promise<SigningChanged | NotAllowed | NotFound | Refused> {
    return changed(await this.signings.recall(ctx, initiativeId, reason));
  }

  @Mutation(() => AccessionResult, { description: 'A yes adds them to the chain; a no says why.' })
  async decideAccession(
    @Ctx() ctx: RequestContext,
    @Id('accessionId') accessionId: string,
    @Args('isAccepted', { type: () => Boolean }) isAccepted: boolean,
    @Args('reason', { type: () => String, nullable: true }, parseWith(OptionalReason)) reason: string | null,
  ): Promise<AccessionDecided | NotAllowed | NotFound | Refused> {
    const outcome = await this.accessions.decide(ctx, accessionId, isAccepted, reason);
    return 'accessionId' in outcome ? result(AccessionDecided, outcome) : outcome;
  }
}

const kept = (outcome: SignatoryOutcome): SignatoryKept | NotAllowed | NotFound | Refused =>
  'signatoryId' in outcome ? result(SignatoryKept, outcome) : outcome;
const changed = (outcome: SigningOutcome): SigningChanged | NotAllowed | NotFound | Refused =>
  'initiativeId' in outcome ? result(SigningChanged, outcome) : outcome;
