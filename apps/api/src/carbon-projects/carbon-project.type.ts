import {
  CARBON_DOCUMENT_KINDS,
  CARBON_PROJECT_TYPES,
  type CarbonDocumentKind,
  type CarbonProjectType,
  CORRESPONDING_ADJUSTMENTS,
  type CorrespondingAdjustment,
} from '@app/contracts';
import type { RequestContext } from '@app/database';
import { type LanguageTexts, type PickedText, pickText } from '@app/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, LocalizedText, Money } from '../graphql/index.js';
import type { DocumentRow, PictureRow } from './carbon-files.repository.js';
import type { CarbonOffer } from './carbon-offer.js';
import type { PublicProject } from './carbon-projects.service.js';

export const CarbonProjectTypeEnum = enumOf('CarbonProjectType', CARBON_PROJECT_TYPES);
export const CarbonDocumentKindEnum = enumOf('CarbonDocumentKind', CARBON_DOCUMENT_KINDS);
export const CorrespondingAdjustmentEnum = enumOf('CorrespondingAdjustment', CORRESPONDING_ADJUSTMENTS);

@ObjectType({ description: 'A PDF.' })
export class CarbonDocument {
  @Field(() => ID)
  id: string;
  @Field(() => CarbonDocumentKindEnum)
  kind: CarbonDocumentKind;
  @Field(() => String)
  title: string;
  @Field(() => String, { description: 'In which it is written, BCP 47.' })
  language: string;
  @Field(() => ID, { nullable: true, description: 'Of one batch alone.' })
  batchId: string | null;
  @Field(() => Int)
  byteCount: number;
  @Field(() => String, { description: 'SHA-256 of the file, in hexadecimal.' })
  sha256: string;
  @Field(() => String, { description: 'A path of this origin, to be downloaded.' })
  path: string;
}

@ObjectType()
export class CarbonPicture {
  @Field(() => ID)
  id: string;
  @Field(() => LocalizedText, { description: 'What is to be seen, for who does not see it.' })
  description: PickedText;
  @Field(() => String, { description: 'A path of this origin: `<address>/full.webp` and `<address>/small.webp`.' })
  address: string;
  @Field(() => Int, { description: 'Of the full one, in pixels.' })
  width: number;
  @Field(() => Int)
  height: number;
}

@ObjectType('CarbonOffer', { description: 'A batch of credits that are sold, by the gram.' })
export class CarbonOfferType {
  @Field(() => ID)
  batchId: string;
  @Field(() => ID)
  projectId: string;
  @Field(() => String)
  projectSlug: string;
  @Field(() => LocalizedText)
  projectName: PickedText;
  @Field(() => CarbonProjectTypeEnum)
  projectType: CarbonProjectType;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country: string;
  @Field(() => LocalizedText, { nullable: true, description: 'Where in the country.' })
  place: PickedText | null;
  @Field(() => String)
  methodology: string;
  @Field(() => String)
  registry: string;
  @Field(() => String)
  registryProjectId: string;
  @Field(() => String, { description: 'Who runs the project, and is paid.' })
  companyName: string;
  @Field(() => Int, { description: 'Year in which the reductions happened.' })
  vintage: number;
  @Field(() => String, { description: 'As the registry writes it: from where to where, both in it.' })
  serials: string;
  @Field(() => Money)
  pricePerTonne: Money;
  @Field(() => Float, { description: 'What can be bought now; 0 when it is sold out.' })
  availableGrams: number;
  @Field(() => CorrespondingAdjustmentEnum)
  correspondingAdjustment: CorrespondingAdjustment;
  @Field(() => String, { nullable: true, description: 'Proves the adjustment.' })
  adjustmentUrl: string | null;
  @Field(() => Boolean, {
    description: 'Of a registry that does not exist: nothing about it is real. Say so wherever it is shown.',
  })
  isDemonstration: boolean;
}

@ObjectType({ description: 'What reduces emissions somewhere else, and is paid for it.' })
export class CarbonProject {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => LocalizedText)
  name: PickedText;
  @Field(() => LocalizedText)
  summary: PickedText;
  @Field(() => LocalizedText, { nullable: true })
  description: PickedText | null;
  @Field(() => CarbonProjectTypeEnum)
  type: CarbonProjectType;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country: string;
  @Field(() => LocalizedText, { nullable: true, description: 'Where in the country.' })
  place: PickedText | null;
  @Field(() => String)
  methodology: string;
  @Field(() => String)
  registry: string;
  @Field(() => String, { description: 'Under which the registry knows it.' })
  registryProjectId: string;
  @Field(() => String, { nullable: true, description: 'Its page in the registry.' })
  registryUrl: string | null;
  @Field(() => String, { description: 'Who runs it, and is paid.' })
  companyName: string;
  @Field(() => String, { nullable: true })
  companyUrl: string | null;
  @Field(() => Boolean, {
    description: 'Of a registry that does not exist: nothing about it is real. Say so wherever it is shown.',
  })
  isDemonstration: boolean;
  @Field(() => Boolean, { description: 'Nothing of it is sold any more; certificates may still name it.' })
  isWithdrawn: boolean;
  @Field(() => [CarbonOfferType], { description: 'On sale, sold out or not; the newest vintage first.' })
  offers: CarbonOfferType[];
  @Field(() => [CarbonDocument])
  documents: CarbonDocument[];
  @Field(() => [CarbonPicture])
  pictures: CarbonPicture[];
}

/** In the reader's language; English before others. */
export const picked = (texts: LanguageTexts, ctx: RequestContext): PickedText => pickText(texts, ctx.languages, 'en');
const pickedOrNull = (texts: LanguageTexts | null, ctx: RequestContext): PickedText | null =>
  texts && picked(texts, ctx);

export function toCarbonProject(
  { project, offers, documents, pictures }: PublicProject,
  ctx: RequestContext,
): CarbonProject {
  const { id, slug, type, country, methodology, registry, registryProjectId, registryUrl } = project;
  const { companyName, companyUrl, isDemonstration } = project;
  return {
    id,
    slug,
    name: picked(project.names, ctx),
    summary: picked(project.summaries, ctx),
    description: pickedOrNull(project.descriptions, ctx),
    type,
    country,
    place: pickedOrNull(project.places, ctx),
    methodology,
    registry,
    registryProjectId,
    registryUrl,
    companyName,
    companyUrl,
    isDemonstration,
    isWithdrawn: project.state === 'withdrawn',
    offers: offers.map((offer) => toCarbonOffer(offer, ctx)),
    documents: documents.map(toCarbonDocument),
    pictures: pictures.map((picture) => toCarbonPicture(picture, ctx)),
  };
}

export function toCarbonOffer(offer: CarbonOffer, ctx: RequestContext): CarbonOfferType {
  const { batchId, project, vintage, serials, pricePerTonne, availableGrams } = offer;
  const { correspondingAdjustment, adjustmentUrl, isDemonstration } = offer;
  const { country, methodology, registry, registryProjectId, companyName } = project;
  return {
    batchId,
    projectId: project.id,
    projectSlug: project.slug,
    projectName: picked(project.names, ctx),
    projectType: project.type,
    country,
    place: pickedOrNull(project.places, ctx),
    methodology,
    registry,
    registryProjectId,
    companyName,
    vintage,
    serials: serialsText(serials),
    pricePerTonne,
    availableGrams,
    correspondingAdjustment,
    adjustmentUrl,
    isDemonstration,
  };
}

/** `PREFIX 100–199`, without a prefix the numbers alone. */
export const serialsText = ({ prefix, first, last }: CarbonOffer['serials']): string =>
  `${prefix === '' ? '' : `${prefix} `}${first}–${last}`;

export function toCarbonDocument({
  id,
  kind,
  title,
  language,
  batchId,
  byteCount,
  sha256,
}: DocumentRow): CarbonDocument {
  return { id, kind, title, language, batchId, byteCount, sha256, path: `/exchange/carbon/documents/${id}.pdf` };
}

export function toCarbonPicture({ id, descriptions, width, height }: PictureRow, ctx: RequestContext): CarbonPicture {
  return { id, description: picked(descriptions, ctx), address: `/exchange/carbon/pictures/${id}`, width, height };
}
