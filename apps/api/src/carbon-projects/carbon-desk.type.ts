import {
  type CarbonProjectType,
  type CorrespondingAdjustment,
  WITHHELD_REASONS,
  type WithheldReason,
} from '@app/contracts';
import type { RequestContext } from '@app/database';
import { allTranslations, type LanguageTexts } from '@app/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CarbonStock } from '../carbon-ledger/index.js';
import {
  enumOf,
  Money,
  NotAllowed,
  NotFound,
  Refusal,
  Refused,
  result,
  resultUnion,
  Translation,
} from '../graphql/index.js';
import type { DocumentRow, PictureRow } from './carbon-files.repository.js';
import {
  CarbonDocument,
  CarbonPicture,
  CarbonProjectTypeEnum,
  CorrespondingAdjustmentEnum,
  serialsText,
  toCarbonDocument,
  toCarbonPicture,
} from './carbon-project.type.js';
import type { CompanyAccount, OfferRow, OfferState, ProjectRow, ProjectState } from './carbon-projects.repository.js';

const CarbonProjectStateEnum = enumOf('CarbonProjectState', ['draft', 'published', 'withdrawn']);
const CarbonBatchStateEnum = enumOf('CarbonBatchState', ['on-sale', 'paused', 'withheld']);
export const WithheldReasonEnum = enumOf('CarbonWithheldReason', WITHHELD_REASONS);

@ObjectType('CarbonStock', { description: 'Grams of a batch, where they are now; together they are all of it.' })
export class CarbonStockType {
  @Field(() => Float)
  available: number;
  @Field(() => Float, { description: 'Kept for orders that are not paid yet.' })
  reserved: number;
  @Field(() => Float, { description: 'Paid, and to be retired.' })
  ordered: number;
  @Field(() => Float, { description: 'Asked of the registry.' })
  retiredPending: number;
  @Field(() => Float, { description: 'On record in the registry.' })
  retiredConfirmed: number;
}

@ObjectType('CarbonCompanyAccount', { description: 'Where a company is paid in one currency.' })
export class CompanyAccountType {
  @Field(() => String, { description: 'ISO 4217.' })
  currency: string;
  @Field(() => String)
  holder: string;
  @Field(() => String)
  bank: string;
  @Field(() => String)
  number: string;
}

@ObjectType({ description: 'A batch as its stewards have it.' })
export class CarbonBatch {
  @Field(() => ID)
  id: string;
  @Field(() => Int)
  vintage: number;
  @Field(() => String, { description: 'As the registry writes it: from where to where, both in it.' })
  serials: string;
  @Field(() => Int, { description: 'Whole tonnes.' })
  credits: number;
  @Field(() => Money)
  pricePerTonne: Money;
  @Field(() => CorrespondingAdjustmentEnum)
  correspondingAdjustment: CorrespondingAdjustment;
  @Field(() => String, { nullable: true })
  adjustmentUrl: string | null;
  @Field(() => CarbonBatchStateEnum)
  state: OfferState;
  @Field(() => WithheldReasonEnum, { nullable: true, description: 'Why it is not sold any more, for good.' })
  withheldReason: WithheldReason | null;
  @Field(() => Int)
  revision: number;
  @Field(() => CarbonStockType)
  stock: CarbonStockType;
}

@ObjectType({ description: 'A project as its stewards have it: in all languages, with its accounts and batches.' })
export class StewardedCarbonProject {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => Int)
  revision: number;
  @Field(() => CarbonProjectStateEnum)
  state: ProjectState;
  @Field(() => Boolean)
  isDemonstration: boolean;
  @Field(() => [Translation])
  names: Translation[];
  @Field(() => [Translation])
  summaries: Translation[];
  @Field(() => [Translation])
  descriptions: Translation[];
  @Field(() => CarbonProjectTypeEnum)
  type: CarbonProjectType;
  @Field(() => String)
  country: string;
  @Field(() => [Translation])
  places: Translation[];
  @Field(() => String)
  methodology: string;
  @Field(() => String)
  registry: string;
  @Field(() => String)
  registryProjectId: string;
  @Field(() => String, { nullable: true })
  registryUrl: string | null;
  @Field(() => Int)
  firstVintage: number;
  @Field(() => Int, { nullable: true })
  lastVintage: number | null;
  @Field(() => String)
  companyName: string;
  @Field(() => String, { nullable: true })
  companyUrl: string | null;
  @Field(() => [CompanyAccountType])
  accounts: CompanyAccountType[];
  @Field(() => [CarbonBatch])
  batches: CarbonBatch[];
  @Field(() => [CarbonDocument])
  documents: CarbonDocument[];
  @Field(() => [CarbonPicture])
  pictures: CarbonPicture[];
}

@ObjectType({ description: 'For stewards: every project, the newest first.' })
export class CarbonDesk {
  @Field(() => [StewardedCarbonProject])
  projects: StewardedCarbonProject[];
}

@ObjectType()
export class CarbonProjectSaved {
  @Field(() => StewardedCarbonProject)
  project: StewardedCarbonProject;
}

@ObjectType({
  implements: () => [Refusal],
  description: 'Some of these serial numbers are in another batch of the registry.',
})
export class SerialsOverlap extends Refusal {
  @Field(() => ID)
  batchId: string;
  @Field(() => [Translation], { description: 'Of the project whose batch has them.' })
  projectNames: Translation[];
  @Field(() => Int)
  vintage: number;
  @Field(() => String, { description: 'Of that batch.' })
  serials: string;
}

@ObjectType({ implements: () => [Refusal], description: "The project's company has no account in this currency." })
export class CurrencyWithoutAccount extends Refusal {
  @Field(() => [String], { description: 'In which it has one.' })
  currencies: string[];
}

export const CarbonProjectResult = resultUnion('CarbonProjectResult', [
  CarbonProjectSaved,
  NotAllowed,
  NotFound,
  Refused,
]);
export type CarbonProjectOutcome = CarbonProjectSaved | NotAllowed | NotFound | Refused;
export const AddCarbonBatchResult = resultUnion('AddCarbonBatchResult', [
  CarbonProjectSaved,
  SerialsOverlap,
  CurrencyWithoutAccount,
  NotAllowed,
  NotFound,
  Refused,
]);
export type AddCarbonBatchOutcome = CarbonProjectOutcome | SerialsOverlap | CurrencyWithoutAccount;

/** All that a desk shows of one project. */
export interface StewardedProject {
  project: ProjectRow;
  accounts: CompanyAccount[];
  batches: { offer: OfferRow; stock: CarbonStock }[];
  documents: DocumentRow[];
  pictures: PictureRow[];
}

export function toStewardedProject(
  { project, accounts, batches, documents, pictures }: StewardedProject,
  ctx: RequestContext,
): StewardedCarbonProject {
  const { names, summaries, descriptions, places, ...rest } = project;
  return {
    ...rest,
    names: allTranslations(names),
    summaries: allTranslations(summaries),
    descriptions: translationsOf(descriptions),
    places: translationsOf(places),
    accounts: accounts.map(({ currency, holder, bank, number }) => ({ currency, holder, bank, number })),
    batches: batches.map(({ offer, stock }) => toBatch(offer, stock)),
    documents: documents.map(toCarbonDocument),
    pictures: pictures.map((picture) => toCarbonPicture(picture, ctx)),
  };
}

export const serialsOf = ({ serialPrefix: prefix, firstSerial: first, credits }: OfferRow): string =>
  serialsText({ prefix, first, last: first + credits - 1 });

export function serialsOverlap(offer: OfferRow, project: ProjectRow): SerialsOverlap {
  return result(SerialsOverlap, {
    code: 'serials-overlap',
    message: 'Some of these serial numbers are in another batch of the registry.',
    batchId: offer.batchId,
    projectNames: allTranslations(project.names),
    vintage: offer.vintage,
    serials: serialsOf(offer),
  });
}

const translationsOf = (texts: LanguageTexts | null): Translation[] => (texts === null ? [] : allTranslations(texts));

function toBatch(offer: OfferRow, stock: CarbonStock): CarbonBatch {
  const { batchId: id, vintage, credits, priceMinor, currency, state, withheldReason, revision } = offer;
  const { correspondingAdjustment, adjustmentUrl } = offer;
  return {
    id,
    vintage,
    serials: serialsOf(offer),
    credits,
    pricePerTonne: { minor: priceMinor, currency },
    correspondingAdjustment,
    adjustmentUrl,
    state,
    withheldReason,
    revision,
    stock: {
      available: stock.available,
      reserved: stock.reserved,
      ordered: stock.ordered,
      retiredPending: stock['retired-pending'],
      retiredConfirmed: stock['retired-confirmed'],
    },
  };
}
