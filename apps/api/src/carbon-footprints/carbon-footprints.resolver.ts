import type { RequestContext } from '@app/database';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  ClientAddress,
  type Cookies,
  Ctx,
  type NotFound,
  notFound,
  parseWith,
  type Refused,
  refused,
  RequestCookies,
  result,
} from '../graphql/index.js';
import { ownParticipantIds } from '../media-usage/index.js';
import type { FootprintRow } from './carbon-footprints.repository.js';
import { CarbonFootprints, type FootprintCaller, type FootprintRefusal } from './carbon-footprints.service.js';
import { isReproduced } from './computed-footprint.js';
import { FootprintInput, FootprintSchema, FootprintToken, type ParsedFootprint } from './footprint.inputs.js';
import {
  ComputeFootprintResult,
  DeleteFootprintResult,
  Footprint,
  FootprintDeleted,
  FootprintKept,
  type FootprintProblems,
  FootprintResult,
  KeepFootprintResult,
  KeptFootprint,
  OpenFootprintResult,
  toFootprint,
  toProblems,
} from './footprint.type.js';

const Token = () => Args('token', { type: () => String }, parseWith(FootprintToken));

/** Footprints. Computing is open to everybody; a kept one to who has its token, or is signed in as whose it is. */
@Resolver()
export class CarbonFootprintsResolver {
  constructor(private readonly footprints: CarbonFootprints) {}

  @Query(() => ComputeFootprintResult, { description: 'Computed and not kept. What is wrong is an answer, by field.' })
  async computeFootprint(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @ClientAddress() clientAddress: string,
    @Args('input', { type: () => FootprintInput }, parseWith(FootprintSchema)) input: ParsedFootprint,
  ): Promise<Footprint | FootprintProblems | NotFound | Refused> {
    const found = await this.footprints.compute(ctx, input, callerOf(ctx, cookies, clientAddress));
    if (found.outcome === 'refused') return refusalOf(found);
    return found.outcome === 'wrong' ? toProblems(found.problems) : toFootprint(found.record, found.onlineDays);
  }

  @Mutation(() => KeepFootprintResult, {
    description:
      'As the next version of the one that the token opens, or of the caller’s own of this summit, else as a new one. `token`: a secret that the caller made, 43 characters of base64url, so that what is sent again is kept once; one is made if left out. The same entry again is no new version.',
  })
  async keepFootprint(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @ClientAddress() clientAddress: string,
    @Args('input', { type: () => FootprintInput }, parseWith(FootprintSchema)) input: ParsedFootprint,
    @Args('token', { type: () => String, nullable: true }, parseWith(FootprintToken.nullish()))
    token: string | null | undefined,
  ): Promise<FootprintKept | FootprintProblems | NotFound | Refused> {
    const kept = await this.footprints.keep(ctx, input, token ?? null, callerOf(ctx, cookies, clientAddress));
    if (kept.outcome === 'refused') return refusalOf(kept);
    return kept.outcome === 'wrong' ? toProblems(kept.problems) : toKept(kept);
  }

  @Query(() => FootprintResult, { description: 'The latest version.' })
  async footprint(@Ctx() ctx: RequestContext, @Token() token: string): Promise<KeptFootprint | Refused> {
    const opened = await this.footprints.open(ctx, token);
    return opened === undefined ? unknown() : toKeptFootprint(opened.row, opened.onlineDays);
  }

  @Mutation(() => OpenFootprintResult, {
    description: 'That of who is signed in, of a summit or of their life, with a token for this browser.',
  })
  async openOwnFootprint(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @ClientAddress() clientAddress: string,
    @Args('summitSlug', { type: () => String, nullable: true }) summitSlug: string | null | undefined,
  ): Promise<FootprintKept | Refused> {
    const opened = await this.footprints.openOwn(ctx, summitSlug ?? null, callerOf(ctx, cookies, clientAddress));
    return opened === undefined ? unknown() : toKept(opened);
  }

  @Mutation(() => DeleteFootprintResult, {
    description: 'Takes away for good what was entered, in all versions; what it came to stays a number of nobody’s.',
  })
  async deleteFootprint(@Ctx() ctx: RequestContext, @Token() token: string): Promise<FootprintDeleted | Refused> {
    return (await this.footprints.forget(ctx, token)) ? result(FootprintDeleted, { done: true }) : unknown();
  }
}

const callerOf = ({ viewer }: RequestContext, cookies: Cookies, clientAddress: string): FootprintCaller => ({
  clientAddress,
  participantIds: ownParticipantIds(viewer, cookies),
});

const unknown = (): Refused =>
  refused('footprint-unknown', 'This opens no footprint here, or what was entered was deleted.');

function refusalOf({ code }: FootprintRefusal): NotFound | Refused {
  switch (code) {
    case 'not-found':
      return notFound('There is no such summit.');
    case 'carbon-not-offered':
      return refused(code, 'This summit computes no footprints.');
    case 'footprint-unknown':
      return unknown();
    case 'limit-reached':
      return refused(code, 'This footprint has as many versions as are kept.');
  }
}

const toKept = ({
  token,
  row,
  onlineDays,
}: {
  token: string;
  row: FootprintRow;
  onlineDays: number;
}): FootprintKept | Refused => {
  const footprint = toKeptFootprint(row, onlineDays);
  return footprint instanceof KeptFootprint ? result(FootprintKept, { token, footprint }) : footprint;
};

function toKeptFootprint(row: FootprintRow, onlineDays: number): KeptFootprint | Refused {
  const { entry, footprintId, summitId, summitSlug, version, recordedAt } = row;
  if (entry === null) return unknown();
  return result(KeptFootprint, {
    id: footprintId,
    kind: summitId === null ? 'life' : 'participation',
    summitSlug,
    version,
    recordedAt,
    footprint: toFootprint(row, onlineDays),
    entry,
    isReproduced: isReproduced(row),
  });
}
