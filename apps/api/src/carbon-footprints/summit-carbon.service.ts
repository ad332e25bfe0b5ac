import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { CARBON_FACTORS, computeFootprint, FACTOR_EDITIONS } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Airports, type KnownAirport, toAirportType } from '../airports/index.js';
import { BadInput, result } from '../graphql/index.js';
import { hashOfSecret } from '../identity/index.js';
import { PublicProgrammes, type Summit } from '../programme/index.js';
import { SummitsRepository } from '../summits/index.js';
import { attendeeOf } from './carbon-footprints.policy.js';
import { CarbonFootprints } from './carbon-footprints.service.js';
import { rulesOf, type SummitCarbonRules } from './footprint-rules.js';
import { ParticipantsRepository, type RegisteredFacts } from './participants.repository.js';
import { CarbonPrefill, SummitCarbon } from './summit-carbon.type.js';
import { SummitCarbonRulesRepository } from './summit-carbon-rules.repository.js';

const MOST_SCENES = 50;
const MOST_AIRPORTS = 3;
const UNREGISTERED: RegisteredFacts = { country: null, arrivalCity: null, nights: null };

/** What there is of carbon at a summit, for its participants and its organisers. */
@Injectable()
export class SummitCarbons {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: PublicProgrammes,
    private readonly summits: SummitsRepository,
    private readonly rules: SummitCarbonRulesRepository,
    private readonly participants: ParticipantsRepository,
    private readonly footprints: CarbonFootprints,
    private readonly airports: Airports,
  ) {}

  /** Released summits that offer it, newest first; nobody comes to a rehearsal. */
  async listScenes(ctx: RequestContext): Promise<SummitCarbon[]> {
    const { nodes } = await this.programmes.listSummits(ctx, MOST_SCENES, null);
    const rules = await this.rules.list(
      ctx,
      nodes.map(({ id }) => id),
    );
    return nodes.flatMap((summit, index) => {
      const own = rules[index];
      return own?.isOffered === true && !summit.isRehearsal ? [sceneOf(summit, own)] : [];
    });
  }

  /** Also where it is not offered: the page says so. `undefined` for a summit that is unknown or was never released. */
  async find(ctx: RequestContext, slug: string): Promise<SummitCarbon | undefined> {
    const summit = await this.programmes.findSummit(ctx, slug);
    return summit && sceneOf(summit, await this.rules.find(ctx, summit.id));
  }

  rulesOf(ctx: RequestContext, summitId: SummitId): Promise<SummitCarbonRules> {
    return this.rules.find(ctx, summitId);
  }

  /** `ticket`: the secret of the reader's ticket, where they are not signed in. Of a ticket that is none of this summit's nothing is said. */
  async prefill(
    ctx: RequestContext,
    summit: Summit,
    ticket: string | null,
    participantIds: readonly string[],
  ): Promise<CarbonPrefill> {
    const registered = (await this.findRegistered(ctx, summit, ticket)) ?? UNREGISTERED;
    const { country, arrivalCity, nights } = registered;
    const near = this.airportsOf(summit);
    const meant = arrivalCity === null ? [] : this.airports.ofCity(arrivalCity, MOST_AIRPORTS);
    return result(CarbonPrefill, {
      country,
      arrivalCity,
      arrivalAirports: meant.map((airport) => toAirportType(airport, ctx.languages)),
      nights,
      venueAirports: near.map((airport) => toAirportType(airport, ctx.languages)),
      venueCountry: near[0]?.country ?? null,
      online: await this.footprints.measured(ctx, summit.id, participantIds),
    });
  }

  /**
   * Holds for what is computed from now on; what is kept keeps its own. The answer has the rules as they are then; `isSaved`
   * false: somebody was faster. @throws BadInput for servers in a country whose electricity nobody knows
   */
  async save(
    ctx: RequestContext,
    summitId: SummitId,
    rules: SummitCarbonRules,
  ): Promise<{ isSaved: boolean; rules: SummitCarbonRules } | undefined> {
    if (rules.serverCountry !== null) checkServer(rules, rules.serverCountry);
    return this.unitOfWork.run(ctx, async (tx) => {
      if ((await this.summits.lockById(tx, summitId)) === null) return undefined;
      const isSaved = await this.rules.save(tx, summitId, rules);
      return { isSaved, rules: await this.rules.find(tx, summitId) };
    });
  }

  /** By where it stands, else by what its place is called. */
  private airportsOf({ geo, place }: Summit): KnownAirport[] {
    if (geo !== null) return this.airports.near(geo, MOST_AIRPORTS);
    const names = place?.text.split(/[,،、，·]/) ?? [];
    return names.flatMap((name) => this.airports.ofCity(name, MOST_AIRPORTS)).slice(0, MOST_AIRPORTS);
  }

  private async findRegistered(
    ctx: RequestContext,
    summit: Summit,
    ticket: string | null,
  ): Promise<RegisteredFacts | undefined> {
    if (ticket !== null) {
      const tokenHash = hashOfSecret(ticket);
      return tokenHash === null ? undefined : this.participants.findRegistered(ctx, summit.id, { tokenHash });
    }
    // As for tickets: the role, not the address alone.
    const email = ctx.viewer?.email ?? null;
    return attendeeOf(ctx.viewer, summit.id) === null || email === null
      ? undefined
      : this.participants.findRegistered(ctx, summit.id, { email });
  }
}

const sceneOf = (summit: Summit, rules: SummitCarbonRules): SummitCarbon =>
  result(SummitCarbon, { summit, rules, editions: FACTOR_EDITIONS });

function checkServer(rules: SummitCarbonRules, country: string): void {
  const hour = {
    hours: 1,
    gigabytes: 1,
    megabitsPerSecond: 0,
    device: 'laptop',
    network: 'fixed',
    province: null,
  } as const;
  const online = [{ ...hour, country, serverCountry: country }];
  if ('grams' in computeFootprint({ travel: [], stays: [], online }, rulesOf(rules), CARBON_FACTORS)) return;
  const message = 'has no factor for its electricity';
  throw new BadInput([{ path: 'input.serverCountry', code: 'no-factor', message }]);
}
