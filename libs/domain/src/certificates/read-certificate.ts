import { GRAMS_PER_CREDIT } from '../carbon/index.js';
import { CERTIFICATE_FORMAT, type Certificate, type SignedCertificate } from './certificate.js';
import { CODE_LENGTH, CODE_LETTERS } from './certificate-code.js';
import {
  AWARD_KINDS,
  type AwardDesign,
  CERTIFICATE_PAPERS,
  type CertificateLook,
  type CertificateSigner,
  DESIGN_LIMITS,
  designProblems,
} from './certificate-design.js';
import {
  type AwardFacts,
  type CarbonFacts,
  type CertificateFacts,
  type CertifiedAppearance,
  type CertifiedEvent,
  CORRESPONDING_ADJUSTMENTS,
  FOOTPRINT_PARTS,
  type Presence,
  type RetiredSerials,
} from './certificate-facts.js';
import {
  listOf,
  objectOf,
  oneOf,
  orAbsent,
  orNull,
  readSignature,
  recordOf,
  type Shape,
  textLike,
  textUpTo,
  wholeFrom,
} from './shape.js';
import { CERTIFICATE_LANGUAGES } from './words/index.js';

/** One who appears in more is certified the first of them. */
export const MOST_APPEARANCES = 40;
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

const Event = objectOf<CertifiedEvent>({
  summitId: Id,
  slug: textLike(/^[a-z\d-]{1,200}$/),
  title: Texts,
  firstDay: Day,
  lastDay: Day,
});

const textsUpTo = (most: number) => recordOf(/^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, textUpTo(most), 40);
/** Only languages that certificates are written in. */
const designTexts = (most: number) =>
  recordOf(new RegExp(`^(${CERTIFICATE_LANGUAGES.join('|')})$`), textUpTo(most), CERTIFICATE_LANGUAGES.length);
const LOOK = {
  accent: textLike(/^#[\da-f]{6}$/),
  logo: orNull(objectOf<NonNullable<CertificateLook['logo']>>({ id: Id, sha256: textLike(/^[\da-f]{64}$/) })),
  signers: listOf(
    objectOf<CertificateSigner>({ name: textsUpTo(DESIGN_LIMITS.signer), office: textsUpTo(DESIGN_LIMITS.signer) }),
    { least: 0, most: DESIGN_LIMITS.signers },
  ),
};

/** What carbon certificates say; `undefined` for anything else. */
export const readCarbonFacts: Shape<CarbonFacts> = objectOf<CarbonFacts>({
  kind: oneOf('carbon'),
  isDemonstration: Flag,
  beneficiary: objectOf<CarbonFacts['beneficiary']>({ kind: oneOf('participant', 'organiser'), name: Line }),
  event: orNull(Event),
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
  // Those of the first months had none.
  look: orAbsent(objectOf<CertificateLook>(LOOK)),
});

/** What an award says; `undefined` for anything else. */
const readAwardFacts: Shape<AwardFacts> = objectOf<AwardFacts>({
  kind: oneOf(...AWARD_KINDS),
  holder: objectOf<AwardFacts['holder']>({ names: Texts }),
  event: Event,
  design: objectOf<AwardDesign>({
    ...LOOK,
    paper: oneOf(...CERTIFICATE_PAPERS),
    isLandscape: Flag,
    title: designTexts(DESIGN_LIMITS.title),
    text: designTexts(DESIGN_LIMITS.text),
  }),
  appearances: listOf(
    objectOf<CertifiedAppearance>({
      sessionId: Id,
      title: Texts,
      day: Day,
      languages: orNull(
        objectOf<NonNullable<CertifiedAppearance['languages']>>({ from: textUpTo(40), to: textUpTo(40) }),
      ),
    }),
    { least: 0, most: MOST_APPEARANCES },
  ),
  presence: orNull(readPresence),
  citation: orNull(textsUpTo(DESIGN_LIMITS.citation)),
});

function readPresence(value: unknown): Presence | undefined {
  return (
    objectOf<Extract<Presence, { measuredBy: 'rooms' }>>({
      measuredBy: oneOf('rooms'),
      minutes: wholeFrom(0),
      ofMinutes: wholeFrom(1),
      leastPercent: wholeFrom(1),
    })(value) ?? objectOf<Extract<Presence, { measuredBy: 'door' }>>({ measuredBy: oneOf('door'), day: Day })(value)
  );
}

const readFacts: Shape<CertificateFacts> = (value) => readCarbonFacts(value) ?? readAwardFacts(value);

const Document = objectOf<Certificate>({
  format: oneOf(CERTIFICATE_FORMAT),
  id: Id,
  code: textLike(new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`)),
  issuedAt: Instant,
  issuer: objectOf<Certificate['issuer']>({ name: Line, url: WebAddress }),
  facts: readFacts,
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

/** Sums that have to be right, and parts that belong together. */
export function isSound({ facts }: Pick<Certificate, 'facts'>): boolean {
  return facts.kind === 'carbon' ? addsUp(facts) : isWholeAward(facts);
}

/** No more is certified than was retired, and an estimate is the sum of its parts. */
function addsUp({ grams, footprint, retirements }: CarbonFacts): boolean {
  const retired = retirements.reduce((sum, { credits }) => sum + credits, 0) * GRAMS_PER_CREDIT;
  const parts = footprint?.parts.reduce((sum, part) => sum + part.grams, 0);
  return grams <= retired && parts === footprint?.grams;
}

/** Who attended was there for as long as is asked, and who had a part has a session; a design has all of its words. */
function isWholeAward({ kind, design, appearances, presence }: AwardFacts): boolean {
  const isPart = kind === 'speaker' || kind === 'moderator' || kind === 'interpreter';
  return (
    designProblems(kind, design).length === 0 &&
    isPart === appearances.length > 0 &&
    (kind === 'attendance') === (presence !== null) &&
    (presence?.measuredBy !== 'rooms' || isEnough(presence))
  );
}

/** Whether somebody was there for the share that is asked for. */
export const isEnough = ({
  minutes,
  ofMinutes,
  leastPercent,
}: Omit<Extract<Presence, { measuredBy: 'rooms' }>, 'measuredBy'>): boolean =>
  minutes <= ofMinutes && leastPercent <= 100 && minutes * 100 >= leastPercent * ofMinutes;
