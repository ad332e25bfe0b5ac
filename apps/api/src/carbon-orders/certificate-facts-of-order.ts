import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { type CarbonFacts, FOOTPRINT_PARTS } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CarbonFootprints, type FootprintFacts } from '../carbon-footprints/index.js';
import { type CarbonOffer, CarbonProjects } from '../carbon-projects/index.js';
import { CertificateTemplates } from '../certificate-templates/index.js';
import type { CarbonOrderRow } from './carbon-orders.repository.js';
import { type CarbonRetirementRow, CarbonRetirementsRepository } from './carbon-retirements.repository.js';
import { PROJECT_TYPE_WORDS } from './project-type-words.js';

type Estimate = CarbonFacts['footprint'];

/** What the certificate of an order says: everything that METHOD.md, section 5, asks for. */
@Injectable()
export class CertificateFactsOfOrder {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly projects: CarbonProjects,
    private readonly footprints: CarbonFootprints,
    private readonly retirements: CarbonRetirementsRepository,
    private readonly templates: CertificateTemplates,
  ) {}

  /** For orders whose grams are in this confirmed retirement. @throws for a retirement that is not confirmed */
  async of(
    tx: RequestContext,
    orders: readonly CarbonOrderRow[],
    retirement: CarbonRetirementRow,
  ): Promise<Map<string, CarbonFacts>> {
    const offer = await this.projects.offer(tx, retirement.batchId);
    if (offer === undefined) throw new Error(`the batch ${retirement.batchId} was never offered`);
    const events = new Map<string, CarbonFacts['event']>();
    for (const summitId of new Set(orders.flatMap((order) => order.summitId ?? [])))
      events.set(summitId, (await this.retirements.findEvent(tx, summitId)) ?? null);
    const looks = new Map<string, CarbonFacts['look']>();
    for (const summitId of events.keys()) looks.set(summitId, await this.templates.carbonLook(tx, summitId));
    const facts = new Map<string, CarbonFacts>();
    for (const order of orders) {
      const event = order.summitId === null ? null : (events.get(order.summitId) ?? null);
      const look = order.summitId === null ? null : (looks.get(order.summitId) ?? null);
      const stated = this.factsOf(order, offer, event, await this.estimateOf(tx, order), retirement);
      facts.set(order.id, { ...stated, look });
    }
    return facts;
  }

  private factsOf(
    { buyer, name, grams }: CarbonOrderRow,
    { batchId, project, vintage, correspondingAdjustment, isDemonstration, serials }: CarbonOffer,
    event: CarbonFacts['event'],
    footprint: Estimate,
    { id, firstSerial, credits, retiredOn, registryUrl }: CarbonRetirementRow,
  ): Omit<CarbonFacts, 'look'> {
    if (retiredOn === null || registryUrl === null) throw new Error(`the retirement ${id} is not confirmed`);
    // As the pages write it: letters that end with a digit would run into the number.
    const serial = (number: number): string => [serials.prefix, number].filter((part) => part !== '').join(' ');
    return {
      kind: 'carbon',
      isDemonstration,
      beneficiary: { kind: buyer, name },
      event,
      grams,
      footprint,
      project: {
        id: project.id,
        slug: project.slug,
        title: project.names,
        type: PROJECT_TYPE_WORDS[project.type],
        country: project.country,
        methodology: project.methodology,
        registry: project.registry,
        registryProjectId: project.registryProjectId,
      },
      // What is only promised is not proved.
      batch: {
        id: batchId,
        vintage,
        correspondingAdjustment: correspondingAdjustment === 'applied' ? 'applied' : 'none',
      },
      retirements: [
        {
          retirementId: id,
          firstSerial: serial(firstSerial),
          lastSerial: serial(firstSerial + credits - 1),
          credits,
          retiredOn,
          registryUrl,
          retiredBy: `Canopy, ${new URL(this.config.publicUrl).host}`,
        },
      ],
    };
  }

  /** Of an organiser what they were shown when they ordered; of a participant the version that the order is for. */
  private async estimateOf(
    tx: RequestContext,
    { estimate, footprintId, footprintVersion }: CarbonOrderRow,
  ): Promise<Estimate> {
    if (footprintId === null || footprintVersion === null) return estimate;
    const facts = await this.footprints.factsOf(tx, footprintId, footprintVersion);
    return facts === undefined ? null : estimateFrom(facts);
  }
}

function estimateFrom(facts: FootprintFacts): NonNullable<Estimate> {
  const { boundary, kind, parts } = facts;
  // A home is no part of taking part.
  const possible = FOOTPRINT_PARTS.filter((part) => kind === 'life' || part !== 'home');
  return {
    id: facts.footprintId,
    version: facts.version,
    kind,
    grams: facts.grams,
    parts: boundary.map((part) => ({ part, grams: parts[part] })),
    leftOut: possible.filter((part) => !boundary.some((counted) => counted === part)),
    edition: facts.edition,
    ruleSet: String(facts.ruleSet),
    countsNonCo2: facts.countsNonCo2,
    isOnlineMeasured: facts.isOnlineMeasured,
  };
}
