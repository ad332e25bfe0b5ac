import type { RequestContext } from '@app/database';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, parseWith } from '../graphql/index.js';
import { DraftSummit } from './draft-summit.type.js';
import { SubForumEdits } from './sub-forum-edits.service.js';
import { SummitEdits } from './summit-edits.service.js';
import {
  type ParsedSubForum,
  type ParsedSummit,
  SubForumInput,
  SubForumSchema,
  SummitInput,
  SummitSchema,
} from './summits.inputs.js';
import {
  type DeleteSubForumOutcome,
  DeleteSubForumResult,
  type MoveSubForumOutcome,
  MoveSubForumResult,
  type SaveSubForumOutcome,
  SaveSubForumResult,
  type UpdateSummitOutcome,
  UpdateSummitResult,
} from './summits.results.js';

@Resolver(() => DraftSummit)
export class SummitsResolver {
  constructor(
    private readonly edits: SummitEdits,
    private readonly subForums: SubForumEdits,
  ) {}

  @Mutation(() => UpdateSummitResult, {
    description: 'Everything of the summit but its sub-forums and sessions. The public sees it with the next release.',
  })
  updateSummit(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('input', { type: () => SummitInput }, parseWith(SummitSchema)) input: ParsedSummit,
  ): Promise<UpdateSummitOutcome> {
    return this.edits.update(ctx, id, revision, input);
  }

  @Mutation(() => SaveSubForumResult, {
    description: 'Without `id` a new one, behind the others; with it, `revision` is the one you read.',
  })
  saveSubForum(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
    @Args('id', { type: () => ID, nullable: true }) id: string | null | undefined,
    @Args('revision', { type: () => Int, nullable: true }) revision: number | null | undefined,
    @Args('input', { type: () => SubForumInput }, parseWith(SubForumSchema)) input: ParsedSubForum,
  ): Promise<SaveSubForumOutcome> {
    return id == null
      ? this.subForums.add(ctx, summitId, input)
      : this.subForums.change(ctx, id, revision ?? null, input);
  }

  @Mutation(() => MoveSubForumResult, { description: 'To this place among the others, from 0.' })
  moveSubForum(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('position', { type: () => Int }) position: number,
  ): Promise<MoveSubForumOutcome> {
    return this.subForums.move(ctx, id, position);
  }

  @Mutation(() => DeleteSubForumResult, { description: 'Refused while sessions are in it.' })
  deleteSubForum(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<DeleteSubForumOutcome> {
    return this.subForums.delete(ctx, id);
  }
}
