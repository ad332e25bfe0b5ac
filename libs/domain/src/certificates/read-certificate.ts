import { GRAMS_PER_CREDIT } from '../carbon/index.js';
import { CERTIFICATE_FORMAT, type Certificate, type SignedCertificate } from './certificate.js';
import { CODE_LENGTH, CODE_LETTERS } from './certificate-code.js';
import {
  type CarbonFacts,
  CORRESPONDING_ADJUSTMENTS,
  FOOTPRINT_PARTS,
  type RetiredSerials,
} from './certificate-facts.js';
import {
  listOf,
  objectOf,
  oneOf,
  orNull,
  readSignature,
  recordOf,
  type Shape,
  textLike,
  textUpTo,
  wholeFrom,
} from './shape.js';

/** Texts of a certificate are names and titles, nothing longer. */
const Line = textUpTo(400);
const Texts = recordOf(/^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, Line, 100);
const Id = textLike(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i);
const Day = textLike(/^\d{4}-\d{2}-\d{2}$/);
const Instant = textLike(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/);
const WebAddress = textLike(/^https?:\/\/[^\s"'<>\\]{1,1000}$/);
const Flag = oneOf(true, false);
const Part = oneOf(...FOOTPRINT_PARTS);

const Retirement = objectOf<RetiredSerials>({
  retirementId: Id,
  firstSerial: Line,
  lastSerial: Line,
  credits: wholeFrom(1),
  retiredOn: Day,
  registryUrl: WebAddress,
  retiredBy: Line,
});

/** What carbon certificates say; `undefined` for anything else. */
export const readCarbonFacts: Shape<CarbonFacts> = objectOf<CarbonFacts>({
  kind: oneOf('carbon'),
  isDemonstration: Flag,
  beneficiary: objectOf<CarbonFacts['beneficiary']>({ kind: oneOf('participant', 'organiser'), name: Line }),
  event: orNull(
    objectOf<NonNullable<CarbonFacts['event']>>({
      summitId: Id,
      slug: textLike(/^[a-z\d-]{1,200}$/),
      title: Texts,
      firstDay: Day,
      lastDay: Day,
    }),
  ),
  grams: wholeFrom(1),
  footprint: orNull(
    objectOf<NonNullable<CarbonFacts['footprint']>>({
      id: Id,
      version: wholeFrom(1),
      kind: oneOf('participation', 'life', 'summit'),
      grams: wholeFrom(0),
      parts: listOf(objectOf({ part: Part, grams: wholeFrom(0) }), { least: 0, most: FOOTPRINT_PARTS.length }),
      leftOut: listOf(Part, { least: 0, most: FOOTPRINT_PARTS.length }),
      edition: Line,
      ruleSet: Line,
      countsNonCo2: Flag,
      isOnlineMeasured: Flag,
    }),
  ),
  project: objectOf<CarbonFacts['project']>({
    id: Id,
    slug: textLike(/^[a-z\d-]{1,200}$/),
    title: Texts,
    type: Texts,
    country: textLike(/^[A-Z]{2}$/),
    methodology: Line,
    registry: Line,
    registryProjectId: Line,
  }),
  batch: objectOf<CarbonFacts['batch']>({
    id: Id,
    vintage: wholeFrom(1990),
    correspondingAdjustment: oneOf(...CORRESPONDING_ADJUSTMENTS),
  }),
  retirements: listOf(Retirement, { least: 1, most: 20 }),
});

const Document = objectOf<Certificate>({
  format: oneOf(CERTIFICATE_FORMAT),
  id: Id,
  code: textLike(new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`)),
  issuedAt: Instant,
  issuer: objectOf<Certificate['issuer']>({ name: Line, url: WebAddress }),
  facts: readCarbonFacts,
});

/** A certificate, its own rules included; `undefined` for anything else. */
export function readCertificate(value: unknown): Certificate | undefined {
  const certificate = Document(value);
  return certificate === undefined || !isSound(certificate) ? undefined : certificate;
}

/** A certificate with its signature, which nobody has checked yet; `undefined` for anything else. */
export const readSignedCertificate: Shape<SignedCertificate> = objectOf<SignedCertificate>({
  certificate: readCertificate,
  signature: objectOf<SignedCertificate['signature']>({
    keyId: textLike(/^[\w-]{43}$/),
    value: readSignature,
  }),
});

/** Sums that have to be right: no more is certified than was retired, and an estimate is the sum of its parts. */
export function isSound({ facts }: Pick<Certificate, 'facts'>): boolean {
  const { grams, footprint, retirements } = facts;
  const retired = retirements.reduce((sum, { credits }) => sum + credits, 0) * GRAMS_PER_CREDIT;
  const parts = footprint?.parts.reduce((sum, part) => sum + part.grams, 0);
  return grams <= retired && parts === footprint?.grams;
}
