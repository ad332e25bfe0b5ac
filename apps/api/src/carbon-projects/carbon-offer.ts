import type { CorrespondingAdjustment } from '@app/contracts';
import type { OfferRow, ProjectRow } from './carbon-projects.repository.js';

/** A batch as buyers see it, with all that a certificate has to say of it. */
export interface CarbonOffer {
  batchId: string;
  project: Pick<
    ProjectRow,
    | 'id'
    | 'slug'
    | 'names'
    | 'type'
    | 'country'
    | 'places'
    | 'methodology'
    | 'registry'
    | 'registryProjectId'
    | 'registryUrl'
    | 'companyName'
  >;
  vintage: number;
  /** Of the whole batch; one number for each tonne, both ends in it. */
  serials: { prefix: string; first: number; last: number };
  /** `minor` is whole, in the smallest units of an ISO 4217 currency. */
  pricePerTonne: { minor: number; currency: string };
  /** What can be bought now. */
  availableGrams: number;
  /** Whether more of it may be ordered; what was ordered before stays so. */
  isOnSale: boolean;
  /** For good: it turned out that nobody should buy it. */
  isWithheld: boolean;
  correspondingAdjustment: CorrespondingAdjustment;
  /** Proves the adjustment; https, and nothing where there is none. */
  adjustmentUrl: string | null;
  /** Of a registry that does not exist: wherever it is shown, this is said too. */
  isDemonstration: boolean;
}

/** What is sold of a project that is not published, or not any more, is nothing. */
export const isOnSale = (offer: Pick<OfferRow, 'state'>, project: Pick<ProjectRow, 'state'>): boolean =>
  offer.state === 'on-sale' && project.state === 'published';

export function carbonOfferOf(offer: OfferRow, project: ProjectRow, availableGrams: number): CarbonOffer {
  const { id, slug, names, type, country, places, methodology, registry, registryProjectId } = project;
  const { registryUrl, companyName, isDemonstration } = project;
  return {
    batchId: offer.batchId,
    project: {
      id,
      slug,
      names,
      type,
      country,
      places,
      methodology,
      registry,
      registryProjectId,
      registryUrl,
      companyName,
    },
    vintage: offer.vintage,
    serials: {
      prefix: offer.serialPrefix,
      first: offer.firstSerial,
      last: offer.firstSerial + offer.credits - 1,
    },
    pricePerTonne: { minor: offer.priceMinor, currency: offer.currency },
    availableGrams,
    isOnSale: isOnSale(offer, project),
    isWithheld: offer.state === 'withheld',
    correspondingAdjustment: offer.correspondingAdjustment,
    adjustmentUrl: offer.adjustmentUrl,
    isDemonstration,
  };
}
