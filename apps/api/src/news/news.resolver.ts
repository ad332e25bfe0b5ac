import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { type Connection, Ctx, LanguageTag, parseWith, TranslationInput } from '../graphql/index.js';
import { NewsDesk } from './news-desk.service.js';
import { type NewsPictureOutcome, NewsPictureResult } from './news-picture.type.js';
import { NewsPictures } from './news-pictures.service.js';
import {
  Languages,
  NewNewsArticleInput,
  NewNewsArticleSchema,
  NewsArticleInput,
  NewsArticleSchema,
  OptionalCredit,
  type ParsedNewNewsArticle,
  type ParsedNewsArticle,
  type ParsedPressKit,
  PictureDescriptions,
  PressKitInput,
  PressKitSchema,
} from './news.inputs.js';
import {
  DraftedNewsArticle,
  type NewsArticleOutcome,
  NewsArticleResult,
  type NewsHeadline,
  NewsHeadlineConnection,
  type ReadyNewsOutcome,
  ReadyNewsResult,
  type RemoveNewsOutcome,
  RemoveNewsResult,
  type SaveNewsOutcome,
  SaveNewsResult,
} from './news.type.js';
import { DraftedPressKit, PressKit, type SavePressKitOutcome, SavePressKitResult } from './press-kit.type.js';
import { PressKits } from './press-kits.service.js';
import { ReleasedNews } from './released-news.service.js';

const Id = (name: string) => Args(name, { type: () => ID }, parseWith(Uuid));
const Slug = (name: string) => Args(name, { type: () => String }, parseWith(z.string().max(200)));
const Revision = (least = 1) =>
  Args('revision', { type: () => Int, description: 'As it was read.' }, parseWith(z.int().min(least)));

@Resolver()
export class NewsResolver {
  constructor(
    private readonly released: ReleasedNews,
    private readonly desk: NewsDesk,
    private readonly pictures: NewsPictures,
    private readonly kits: PressKits,
  ) {}

  @Query(() => NewsHeadlineConnection, { description: 'What a summit has released, the latest day first.' })
  newsArticles(
    @Ctx() ctx: RequestContext,
    @Slug('summitSlug') summitSlug: string,
    @Args(
      'language',
      { type: () => String, nullable: true, description: 'Only articles that are in it.' },
      parseWith(LanguageTag.nullish()),
    )
    language: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<NewsHeadline>> {
    return this.released.list(ctx, summitSlug, { language: language ?? null, first, after: after ?? null });
  }

  @Query(() => NewsArticleResult)
  newsArticle(
    @Ctx() ctx: RequestContext,
    @Slug('summitSlug') summitSlug: string,
    @Slug('slug') slug: string,
  ): Promise<NewsArticleOutcome> {
    return this.released.read(ctx, summitSlug, slug);
  }

  @Query(() => PressKit, { nullable: true, description: 'Null where there is none, or it was not published.' })
  pressKit(@Ctx() ctx: RequestContext, @Slug('summitSlug') summitSlug: string): Promise<PressKit | null> {
    return this.kits.read(ctx, summitSlug);
  }

  @Query(() => [DraftedNewsArticle], {
    nullable: true,
    description: 'For organisers of the summit, the latest first; null for everybody else.',
  })
  draftedNews(@Ctx() ctx: RequestContext, @Id('summitId') summitId: string): Promise<DraftedNewsArticle[] | null> {
    return this.desk.list(ctx, summitId);
  }

  @Query(() => DraftedPressKit, { nullable: true, description: 'For organisers of the summit.' })
  draftedPressKit(@Ctx() ctx: RequestContext, @Id('summitId') summitId: string): Promise<DraftedPressKit | null> {
    return this.kits.drafted(ctx, summitId);
  }

  @Mutation(() => SaveNewsResult)
  beginNews(
    @Ctx() ctx: RequestContext,
    @Id('summitId') summitId: string,
    @Args('input', { type: () => NewNewsArticleInput }, parseWith(NewNewsArticleSchema)) input: ParsedNewNewsArticle,
  ): Promise<SaveNewsOutcome> {
    return this.desk.begin(ctx, summitId, input);
  }

  @Mutation(() => SaveNewsResult, { description: 'Replaces all that is written; what is released stays as it is.' })
  saveNews(
    @Ctx() ctx: RequestContext,
    @Id('id') id: string,
    @Revision() revision: number,
    @Args('input', { type: () => NewsArticleInput }, parseWith(NewsArticleSchema)) input: ParsedNewsArticle,
  ): Promise<SaveNewsOutcome> {
    return this.desk.save(ctx, id, revision, input);
  }

  @Mutation(() => ReadyNewsResult, {
    description:
      'What is written now, in these languages and its leading one, is what its release shows; of a released article, at once.',
  })
  makeNewsReady(
    @Ctx() ctx: RequestContext,
    @Id('id') id: string,
    @Revision() revision: number,
    @Args('languages', { type: () => [String] }, parseWith(Languages)) languages: string[],
  ): Promise<ReadyNewsOutcome> {
    return this.desk.makeReady(ctx, id, revision, languages);
  }

  @Mutation(() => SaveNewsResult, {
    description: 'Not ready any more; a release that was planned does not take place.',
  })
  takeNewsBack(
    @Ctx() ctx: RequestContext,
    @Id('id') id: string,
    @Revision() revision: number,
  ): Promise<SaveNewsOutcome> {
    return this.desk.takeBack(ctx, id, revision);
  }

  @Mutation(() => RemoveNewsResult, { description: 'Of an article that was never released.' })
  removeNews(@Ctx() ctx: RequestContext, @Id('id') id: string): Promise<RemoveNewsOutcome> {
    return this.desk.remove(ctx, id);
  }

  @Mutation(() => NewsPictureResult, {
    description:
      'A picture is uploaded by `POST /exchange/news/pictures/articles/<id>` or `…/kits/<summit id>`, itself being the body.',
  })
  describeNewsPicture(
    @Ctx() ctx: RequestContext,
    @Id('id') id: string,
    @Args('descriptions', { type: () => [TranslationInput] }, parseWith(PictureDescriptions))
    descriptions: LanguageTexts,
    @Args('credit', { type: () => String, nullable: true }, parseWith(OptionalCredit)) credit: string | null,
  ): Promise<NewsPictureOutcome> {
    return this.pictures.describe(ctx, id, { descriptions, credit });
  }

  @Mutation(() => NewsPictureResult, { description: 'It stands on top, and goes with a shared link.' })
  putNewsPictureFirst(@Ctx() ctx: RequestContext, @Id('id') id: string): Promise<NewsPictureOutcome> {
    return this.pictures.putFirst(ctx, id);
  }

  @Mutation(() => NewsPictureResult, {
    description: 'A released article shows it until it is made ready without it.',
  })
  removeNewsPicture(@Ctx() ctx: RequestContext, @Id('id') id: string): Promise<NewsPictureOutcome> {
    return this.pictures.remove(ctx, id);
  }

  @Mutation(() => SavePressKitResult)
  savePressKit(
    @Ctx() ctx: RequestContext,
    @Id('summitId') summitId: string,
    @Revision(0) revision: number,
    @Args('input', { type: () => PressKitInput }, parseWith(PressKitSchema)) input: ParsedPressKit,
  ): Promise<SavePressKitOutcome> {
    return this.kits.save(ctx, summitId, revision, input);
  }
}
