import type { RequestContext } from '@app/database';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, parseWith } from '../graphql/index.js';
import { ProgrammeRelease } from './programme-release.service.js';
import { ProgrammeRestoration } from './programme-restoration.service.js';
import { ProgrammeVersions } from './programme-versions.service.js';
import { type ParsedRelease, ReleaseInput, ReleaseSchema } from './release.inputs.js';
import {
  type ReleaseProgrammeOutcome,
  ReleaseProgrammeResult,
  type RestoreVersionOutcome,
  RestoreVersionResult,
} from './release.results.js';
import { ReleasedVersion, ReleasePreview, VersionComparison } from './release.types.js';
import { ReleasePreviews } from './release-previews.service.js';

@Resolver()
export class ReleasesResolver {
  constructor(
    private readonly previews: ReleasePreviews,
    private readonly releases: ProgrammeRelease,
    private readonly versions: ProgrammeVersions,
    private readonly restoration: ProgrammeRestoration,
  ) {}

  @Query(() => ReleasePreview, { nullable: true, description: 'Null unless the viewer organises the summit.' })
  async releasePreview(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
  ): Promise<ReleasePreview | null> {
    return (await this.previews.find(ctx, summitId)) ?? null;
  }

  @Mutation(() => ReleaseProgrammeResult, {
    description:
      'Shows the public the whole draft: scheduled sessions are published, those that the public knows and that are not scheduled any more are called off. Refuses with `stale-preview`, `nothing-to-release`, `outside-summit`, `person-busy`.',
  })
  releaseProgramme(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
    @Args('input', { type: () => ReleaseInput }, parseWith(ReleaseSchema)) input: ParsedRelease,
  ): Promise<ReleaseProgrammeOutcome> {
    return this.releases.release(ctx, summitId, input);
  }

  @Query(() => [ReleasedVersion], {
    description: 'Newest first, below the number `before`; empty unless the viewer organises the summit.',
  })
  programmeVersions(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('before', { type: () => Int, nullable: true }) before: number | null | undefined,
  ): Promise<ReleasedVersion[]> {
    return this.versions.list(ctx, summitId, first ?? 50, before ?? null);
  }

  @Query(() => VersionComparison, {
    nullable: true,
    description:
      'From a version to another one, either way round; without `to` to the draft. Null for a version that is not there, and unless the viewer organises the summit.',
  })
  async compareVersions(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int, nullable: true }) to: number | null | undefined,
  ): Promise<VersionComparison | null> {
    return (await this.versions.compare(ctx, summitId, from, to ?? null)) ?? null;
  }

  @Mutation(() => RestoreVersionResult, {
    description:
      'Makes the draft what that version was, to be released again: sessions that came later become unscheduled, cancelled ones stay so. Refuses with `stale-preview`, `version-unknown`, `person-busy`.',
  })
  restoreVersion(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('draftState', { type: () => String }) draftState: string,
  ): Promise<RestoreVersionOutcome> {
    return this.restoration.restore(ctx, summitId, version, draftState);
  }
}
