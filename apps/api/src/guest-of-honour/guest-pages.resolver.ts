import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { batched, Ctx, type NotFound, parseWith } from '../graphql/index.js';
import { Summit } from '../programme/index.js';
import {
  GuestPage,
  GuestPageDesk,
  GuestPageOut,
  type RecalledGuestPage,
  type RemoveGuestPageAnswer,
  RemoveGuestPageResult,
  type SaveGuestPageAnswer,
  SaveGuestPageResult,
} from './guest-page.type.js';
import { GuestPageInput, GuestPageSchema } from './guest-pages.inputs.js';
import type { GuestPageFields } from './guest-pages.repository.js';
import { GuestPages } from './guest-pages.service.js';

const SummitIdArg = () => Args('summitId', { type: () => ID }, parseWith(Uuid));

/** `Summit.guestPage` and the page itself, for everybody; and what organisers do. */
@Resolver(() => Summit)
export class GuestPagesResolver {
  private readonly pageOf = batched((ctx, summits: readonly Summit[]) => this.pages.pagesOf(ctx, summits));

  constructor(private readonly pages: GuestPages) {}

  @ResolveField(() => GuestPage, { nullable: true, description: 'Of its guest of honour, once it is out.' })
  guestPage(@Ctx() ctx: RequestContext, @Parent() summit: Summit): Promise<GuestPage | null> {
    return this.pageOf(ctx, summit);
  }

  @Query(() => GuestPageOut, { description: 'The page of a summit’s guest of honour, once it is out.' })
  guestPageOf(
    @Ctx() ctx: RequestContext,
    @Args('summitSlug') summitSlug: string,
  ): Promise<GuestPage | RecalledGuestPage | NotFound> {
    return this.pages.page(ctx, summitSlug);
  }

  @Query(() => GuestPageDesk, { nullable: true, description: 'For organisers of the summit; null for everybody else.' })
  guestPageDesk(@Ctx() ctx: RequestContext, @SummitIdArg() summitId: string): Promise<GuestPageDesk | null> {
    return this.pages.desk(ctx, summitId);
  }

  @Mutation(() => SaveGuestPageResult, {
    description: 'Replaces all that is said; once it is out, at once for everybody.',
  })
  saveGuestPage(
    @Ctx() ctx: RequestContext,
    @SummitIdArg() summitId: string,
    @Args('revision', { type: () => Int, description: 'As it was read; 0 makes the page.' }, parseWith(z.int().min(0)))
    revision: number,
    @Args('input', { type: () => GuestPageInput }, parseWith(GuestPageSchema)) input: GuestPageFields,
  ): Promise<SaveGuestPageAnswer> {
    return this.pages.save(ctx, summitId, revision, input);
  }

  @Mutation(() => RemoveGuestPageResult, { description: 'What was released is recalled, not removed.' })
  removeGuestPage(@Ctx() ctx: RequestContext, @SummitIdArg() summitId: string): Promise<RemoveGuestPageAnswer> {
    return this.pages.remove(ctx, summitId);
  }
}
