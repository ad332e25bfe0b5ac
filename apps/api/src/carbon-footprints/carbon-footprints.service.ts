import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { Airports } from '../airports/index.js';
import { AttemptLimits, hashOfSecret, newSecret } from '../identity/index.js';
import { PublicProgrammes, type Summit } from '../programme/index.js';
import { CarbonFootprintsRepository, type FootprintHead, type FootprintRow } from './carbon-footprints.repository.js';
import { attendeeOf, ownerOf } from './carbon-footprints.policy.js';
import { type FootprintRecord, recordOf } from './computed-footprint.js';
import type { EntryProblem, FootprintEntry } from './footprint-entry.js';
import { type FootprintFacts, factsOf } from './footprint-facts.js';
import { LIFE_RULES, rulesOf, type SummitCarbonRules } from './footprint-rules.js';
import type { ParsedFootprint } from './footprint.inputs.js';
import { ParticipantsRepository } from './participants.repository.js';
import { type MeasuredOnline, resolveEntry } from './resolve-entry.js';
import { SummitCarbonRulesRepository } from './summit-carbon-rules.repository.js';

/** Computing follows each key that somebody presses; a hall behind one address does it together. */
const COMPUTING = { burst: 600, everySeconds: 0.05 };
/** What is kept stays: a hall behind one address at once, then one each. */
const KEEPING = { burst: 300, everySeconds: 10 };
/** Of one footprint. Nobody corrects theirs as often. */
const MOST_VERSIONS = 100;
/** Browsers that open the same footprint. */
const MOST_LINKS = 10;

/** Who asks: for limits, and for what was measured of them. */
export interface FootprintCaller {
  clientAddress: string;
  /** As whom they were in live rooms. */
  participantIds: readonly string[];
}
type Refusal = { code: 'not-found' | 'carbon-not-offered' | 'footprint-unknown' | 'limit-reached' };
export type FootprintRefusal = { outcome: 'refused' } & Refusal;
export type FootprintWrong = { outcome: 'wrong'; problems: readonly EntryProblem[] };
export type FootprintComputed = { outcome: 'computed'; record: FootprintRecord; onlineDays: number };
export type FootprintStored = { outcome: 'kept'; token: string; row: FootprintRow; onlineDays: number };

const refuse = (code: Refusal['code']): FootprintRefusal => ({ outcome: 'refused', code });

/** Footprints of participants and of a year of life. */
@Injectable()
export class CarbonFootprints {
  private readonly computing = new AttemptLimits(COMPUTING.burst, COMPUTING.everySeconds);
  private readonly keeping = new AttemptLimits(KEEPING.burst, KEEPING.everySeconds);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly footprints: CarbonFootprintsRepository,
    private readonly rules: SummitCarbonRulesRepository,
    private readonly participants: ParticipantsRepository,
    private readonly programmes: PublicProgrammes,
    private readonly airports: Airports,
  ) {}

  /** Computes and keeps nothing. @throws GraphQLError `RATE_LIMITED` */
  async compute(
    ctx: RequestContext,
    { summitSlug, entry }: ParsedFootprint,
    caller: FootprintCaller,
  ): Promise<FootprintComputed | FootprintWrong | FootprintRefusal> {
    limit(this.computing, ctx, caller);
    return this.computeEntry(ctx, summitSlug, entry, caller);
  }

  /**
   * Keeps what is computed: as the next version of the footprint that the token opens, or of the caller's own of this summit,
   * else as a new one that the token opens from now on. So what is sent again, because no answer came, is kept once. Without a
   * token one is made. The same entry again is no new version. @throws GraphQLError `RATE_LIMITED`
   */
  async keep(
    ctx: RequestContext,
    { summitSlug, entry }: ParsedFootprint,
    token: string | null,
    caller: FootprintCaller,
  ): Promise<FootprintStored | FootprintWrong | FootprintRefusal> {
    limit(this.keeping, ctx, caller);
    const key = token === null ? newSecret() : { text: token, hash: hashOfSecret(token) };
    const { text, hash } = key;
    if (hash === null) return refuse('footprint-unknown');
    const computed = await this.computeEntry(ctx, summitSlug, entry, caller);
    if (computed.outcome !== 'computed') return computed;
    const { record, summitId, onlineDays } = computed;
    return this.unitOfWork.run(ctx, async (tx) => {
      const opened = await this.footprints.lockByToken(tx, hash);
      if (opened !== undefined && opened.summitId !== summitId) return refuse('footprint-unknown');
      const own = opened ?? (await this.ownOrNew(tx, summitId, record));
      const version = await this.addVersion(tx, own, record);
      if (version === undefined) return refuse('limit-reached');
      const owner = ownerOf(tx.viewer);
      if (own.userId === null && owner !== null) await this.footprints.give(tx, own, owner);
      if (opened === undefined) await this.footprints.addLink(tx, own.id, hash, MOST_LINKS);
      return { outcome: 'kept', token: text, row: await this.rowOf(tx, own.id, version), onlineDays };
    });
  }

  /** The latest version of the footprint that a link opens; `undefined` for a link that is none of ours, or was deleted. */
  async open(ctx: RequestContext, token: string): Promise<{ row: FootprintRow; onlineDays: number } | undefined> {
    const hash = hashOfSecret(token);
    const row = hash === null ? undefined : await this.footprints.findByToken(ctx, hash);
    return row && { row, onlineDays: await this.onlineDaysOf(ctx, row.summitSlug) };
  }

  /** That of who is signed in, with a link of its own for this browser; `undefined` when they have none. */
  async openOwn(
    ctx: RequestContext,
    summitSlug: string | null,
    caller: FootprintCaller,
  ): Promise<Omit<FootprintStored, 'outcome'> | undefined> {
    limit(this.keeping, ctx, caller);
    const owner = ownerOf(ctx.viewer);
    const summit = summitSlug === null ? null : await this.programmes.findSummit(ctx, summitSlug);
    if (owner === null || summit === undefined) return undefined;
    return this.unitOfWork.run(ctx, async (tx) => {
      const own = await this.footprints.lockOfUser(tx, owner, summit?.id ?? null);
      if (own === undefined) return undefined;
      const row = await this.rowOf(tx, own.id, own.version);
      return { token: await this.newLink(tx, own.id), row, onlineDays: onlineDaysOf(summit) };
    });
  }

  /** Takes away what was entered, for good; `false` for a link that opens nothing. */
  async forget(ctx: RequestContext, token: string): Promise<boolean> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const hash = hashOfSecret(token);
      const opened = hash === null ? undefined : await this.footprints.lockByToken(tx, hash);
      if (opened === undefined) return false;
      await this.footprints.forget(tx, opened.id);
      return true;
    });
  }

  /** What others build on; `undefined` for a version that there is none of. */
  async factsOf(ctx: RequestContext, footprintId: string, version: number): Promise<FootprintFacts | undefined> {
    const row = await this.footprints.findVersion(ctx, footprintId, version);
    return row && factsOf(row);
  }

  /** The facts of the latest version that a link opens, as of `open`. */
  async factsByToken(ctx: RequestContext, token: string): Promise<FootprintFacts | undefined> {
    const opened = await this.open(ctx, token);
    return opened && factsOf(opened.row);
  }

  /** What was counted in a summit's rooms of these participants and of the viewer, if they attend it; `null`: nothing was. */
  async measured(
    ctx: RequestContext,
    summitId: SummitId,
    participantIds: readonly string[],
  ): Promise<MeasuredOnline | null> {
    const attendee = attendeeOf(ctx.viewer, summitId);
    const ids = attendee === null ? participantIds : [...new Set([...participantIds, attendee])];
    if (ids.length === 0) return null;
    const measured = await this.participants.measure(ctx, summitId, ids);
    return measured.hours > 0 ? measured : null;
  }

  private async computeEntry(
    ctx: RequestContext,
    summitSlug: string | null,
    entry: FootprintEntry,
    { participantIds }: FootprintCaller,
  ): Promise<(FootprintComputed & { summitId: SummitId | null }) | FootprintWrong | FootprintRefusal> {
    const summit = summitSlug === null ? null : await this.programmes.findSummit(ctx, summitSlug);
    if (summit === undefined) return refuse('not-found');
    const rules: SummitCarbonRules = summit === null ? LIFE_RULES : await this.rules.find(ctx, summit.id);
    if (!rules.isOffered) return refuse('carbon-not-offered');
    const asksMeasured = entry.online.some(({ isMeasured }) => isMeasured);
    const measured = asksMeasured && summit !== null ? await this.measured(ctx, summit.id, participantIds) : null;
    const input = resolveEntry(entry, { rules, findAirport: (iata) => this.airports.find(iata), measured });
    if (!('travel' in input)) return { outcome: 'wrong', problems: input };
    const record = recordOf(entry, input, rulesOf(rules), rules.boundary);
    return { outcome: 'computed', record, summitId: summit?.id ?? null, onlineDays: onlineDaysOf(summit) };
  }

  private async ownOrNew(
    tx: RequestContext,
    summitId: SummitId | null,
    record: FootprintRecord,
  ): Promise<FootprintHead> {
    const owner = ownerOf(tx.viewer);
    const own = owner === null ? undefined : await this.footprints.lockOfUser(tx, owner, summitId);
    if (own !== undefined) return own;
    const head: FootprintHead = { id: uuidv7(), summitId, userId: owner, version: 1 };
    if (await this.footprints.create(tx, head)) {
      await this.footprints.addVersion(tx, head.id, 1, record);
      return head;
    }
    // Another window of theirs was first.
    const first = owner === null ? undefined : await this.footprints.lockOfUser(tx, owner, summitId);
    if (first === undefined) throw new Error('a footprint is neither new nor there');
    return first;
  }

  /** The version that says this: the latest or a new one. `undefined`: there are enough. */
  private async addVersion(
    tx: RequestContext,
    { id, version }: FootprintHead,
    record: FootprintRecord,
  ): Promise<number | undefined> {
    const latest = await this.rowOf(tx, id, version);
    if (saysTheSame(latest, record)) return version;
    if (version >= MOST_VERSIONS) return undefined;
    await this.footprints.addVersion(tx, id, version + 1, record);
    return version + 1;
  }

  private async newLink(tx: RequestContext, footprintId: string): Promise<string> {
    const { text, hash } = newSecret();
    await this.footprints.addLink(tx, footprintId, hash, MOST_LINKS);
    return text;
  }

  private async rowOf(ctx: RequestContext, id: string, version: number): Promise<FootprintRow> {
    const row = await this.footprints.findVersion(ctx, id, version);
    if (row === undefined) throw new Error('a footprint has lost a version');
    return row;
  }

  private async onlineDaysOf(ctx: RequestContext, summitSlug: string | null): Promise<number> {
    return onlineDaysOf(summitSlug === null ? null : ((await this.programmes.findSummit(ctx, summitSlug)) ?? null));
  }
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Days of a summit that can be followed online; 0 of any other, and of a life. */
function onlineDaysOf(summit: Pick<Summit, 'format' | 'startsOn' | 'endsOn'> | null): number {
  if (summit === null || summit.format === 'in-person') return 0;
  return Math.round((Date.parse(summit.endsOn) - Date.parse(summit.startsOn)) / DAY_MS) + 1;
}

/** As JSON: what the database gave back has no `undefined`. */
function saysTheSame(latest: FootprintRecord, record: FootprintRecord): boolean {
  const said = ({ entry, input, rules, boundary, ruleSet, grams }: FootprintRecord): unknown =>
    JSON.parse(JSON.stringify({ entry, input, rules, boundary, ruleSet, grams }));
  return isDeepStrictEqual(said(latest), said(record));
}

function limit(limits: AttemptLimits, ctx: RequestContext, { clientAddress }: FootprintCaller): void {
  const waitSeconds = limits.take(clientAddress, ctx.clock);
  if (waitSeconds === 0) return;
  throw new GraphQLError(`Too many footprints; try again in ${waitSeconds} s.`, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds: waitSeconds },
  });
}
