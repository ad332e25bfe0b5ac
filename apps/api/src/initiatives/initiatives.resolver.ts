import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { EditedDraft } from '@app/domain';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Ctx, parseWith } from '../graphql/index.js';
import {
  DraftedInitiative,
  type FreezeOutcome,
  FreezeResult,
  type InitiativeOutcome,
  InitiativeResult,
  InitiativeTalk,
  toDrafted,
} from './initiative-draft.type.js';
import { InitiativeDrafts } from './initiative-drafts.service.js';
import { InitiativeGate } from './initiative-gate.js';
import { InitiativeTalks } from './initiative-talk.service.js';
import {
  AMENDMENT_DECISIONS,
  type AmendmentDecision,
  AmendmentDecisionEnum,
  AmendmentResult,
  CommentResult,
  type TalkOutcome,
} from './initiative-talk.type.js';
import {
  AmendmentInput,
  AmendmentSchema,
  InitiativeDraftInput,
  InitiativeDraftSchema,
  Languages,
  NewInitiativeInput,
  NewInitiativeSchema,
  Note,
  OptionalNote,
  type ParsedAmendment,
  type ParsedNewInitiative,
} from './initiatives.inputs.js';
import { InitiativesRepository } from './initiatives.repository.js';

const Id = (name: string) => Args(name, { type: () => ID }, parseWith(Uuid));
const Revision = () => Args('revision', { type: () => Int, description: 'As it was read.' }, parseWith(z.int().min(1)));

@Resolver()
export class InitiativesResolver {
  constructor(
    private readonly gate: InitiativeGate,
    private readonly initiatives: InitiativesRepository,
    private readonly drafts: InitiativeDrafts,
    private readonly talks: InitiativeTalks,
  ) {}

  @Query(() => [DraftedInitiative], {
    nullable: true,
    description: 'For organisers of the summit and members of its delegations; null for everybody else.',
  })
  async draftedInitiatives(
    @Ctx() ctx: RequestContext,
    @Id('summitId') summitId: string,
  ): Promise<DraftedInitiative[] | null> {
    const drafter = await this.gate.drafterIn(ctx, summitId);
    if (drafter === null) return null;
    return (await this.initiatives.listOf(ctx, summitId)).map((row) => toDrafted(row, drafter.part));
  }

  @Query(() => [DraftedInitiative], { description: 'Of every summit where the viewer speaks for a delegation.' })
  async draftsToSpeakTo(@Ctx() ctx: RequestContext): Promise<DraftedInitiative[]> {
    const drafts: DraftedInitiative[] = [];
    for (const summitId of await this.gate.summitsToSpeakIn(ctx))
      drafts.push(...(await this.initiatives.listOf(ctx, summitId)).map((row) => toDrafted(row, 'delegate')));
    return drafts;
  }

  @Query(() => DraftedInitiative, { nullable: true, description: 'Null for who takes no part in the draft.' })
  async draftedInitiative(@Ctx() ctx: RequestContext, @Id('id') id: string): Promise<DraftedInitiative | null> {
    const row = await this.initiatives.find(ctx, id);
    const drafter = row && (await this.gate.drafterIn(ctx, row.summitId));
    return row === undefined || drafter == null ? null : toDrafted(row, drafter.part);
  }

  @Query(() => InitiativeTalk, { nullable: true, description: 'Null for who takes no part in the draft.' })
  initiativeTalk(@Ctx() ctx: RequestContext, @Id('initiativeId') id: string): Promise<InitiativeTalk | null> {
    return this.talks.read(ctx, id);
  }

  @Mutation(() => InitiativeResult)
  beginInitiative(
    @Ctx() ctx: RequestContext,
    @Id('summitId') summitId: string,
    @Args('input', { type: () => NewInitiativeInput }, parseWith(NewInitiativeSchema)) input: ParsedNewInitiative,
  ): Promise<InitiativeOutcome> {
    return this.drafts.begin(ctx, summitId, input);
  }

  @Mutation(() => InitiativeResult, { description: 'Replaces the whole draft.' })
  saveInitiative(
    @Ctx() ctx: RequestContext,
    @Id('id') id: string,
    @Revision() revision: number,
    @Args('input', { type: () => InitiativeDraftInput }, parseWith(InitiativeDraftSchema)) input: EditedDraft,
  ): Promise<InitiativeOutcome> {
    return this.drafts.save(ctx, id, revision, input);
  }

  @Mutation(() => InitiativeResult, { description: 'Keeps what is written now, to be compared with later.' })
  keepInitiativeVersion(
    @Ctx() ctx: RequestContext,
    @Id('id') id: string,
    @Args('name', { type: () => String, nullable: true }, parseWith(OptionalNote)) name: string | null,
  ): Promise<InitiativeOutcome> {
    return this.drafts.keepVersion(ctx, id, name);
  }

  @Mutation(() => FreezeResult, {
    description: 'The text that is signed, in these languages, each of them authentic. It has one hash.',
  })
  freezeInitiative(
    @Ctx() ctx: RequestContext,
    @Id('id') id: string,
    @Revision() revision: number,
    @Args('languages', { type: () => [String] }, parseWith(Languages)) languages: string[],
  ): Promise<FreezeOutcome> {
    return this.drafts.freeze(ctx, id, revision, languages);
  }

  @Mutation(() => InitiativeResult, { description: 'Back to the draft, until signing is opened.' })
  reopenInitiative(@Ctx() ctx: RequestContext, @Id('id') id: string): Promise<InitiativeOutcome> {
    return this.drafts.reopen(ctx, id);
  }

  @Mutation(() => CommentResult)
  commentInitiative(
    @Ctx() ctx: RequestContext,
    @Id('initiativeId') id: string,
    @Args('articleId', { type: () => ID, nullable: true }, parseWith(Uuid.nullish()))
    articleId: string | null | undefined,
    @Args('text', { type: () => String }, parseWith(Note)) text: string,
  ): Promise<TalkOutcome> {
    return this.talks.comment(ctx, id, articleId ?? null, text);
  }

  @Mutation(() => CommentResult, { description: 'By who wrote it, and by organisers.' })
  settleInitiativeComment(
    @Ctx() ctx: RequestContext,
    @Id('initiativeId') id: string,
    @Id('commentId') commentId: string,
  ): Promise<TalkOutcome> {
    return this.talks.settle(ctx, id, commentId);
  }

  @Mutation(() => AmendmentResult)
  proposeAmendment(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => AmendmentInput }, parseWith(AmendmentSchema)) input: ParsedAmendment,
  ): Promise<TalkOutcome> {
    return this.talks.propose(ctx, input);
  }

  @Mutation(() => AmendmentResult)
  withdrawAmendment(
    @Ctx() ctx: RequestContext,
    @Id('initiativeId') id: string,
    @Id('amendmentId') amendmentId: string,
  ): Promise<TalkOutcome> {
    return this.talks.withdraw(ctx, id, amendmentId);
  }

  @Mutation(() => AmendmentResult, {
    description: 'Accepted it is in the text at once; as merged the text has it already in other words.',
  })
  decideAmendment(
    @Ctx() ctx: RequestContext,
    @Id('initiativeId') id: string,
    @Id('amendmentId') amendmentId: string,
    @Args('decision', { type: () => AmendmentDecisionEnum }, parseWith(z.enum(AMENDMENT_DECISIONS)))
    decision: AmendmentDecision,
    @Args(
      'reason',
      { type: () => String, nullable: true, description: 'Needed where it is declined.' },
      parseWith(OptionalNote),
    )
    reason: string | null,
  ): Promise<TalkOutcome> {
    return this.talks.decide(ctx, id, amendmentId, decision, reason);
  }
}
