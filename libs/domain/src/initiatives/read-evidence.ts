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
} from '../certificates/shape.js';
import { EVIDENCE_FORMAT, type Evidence, type EvidenceFile, type EvidenceHead } from './evidence.js';
import { FROZEN_FORMAT, type FrozenArticle, type FrozenInitiative } from './frozen-initiative.js';
import {
  type Capacity,
  type Seal,
  type SealedRecord,
  SIGNATURE_ACTS,
  type SignatureRecord,
  type SignatureStatement,
  type Verification,
} from './signature-record.js';

/** More than any text has; a file that says more is not read. */
const MOST_ARTICLES = 500;
const MOST_RECORDS = 20_000;
/** Its pages, and a document of each who signs. */
const MOST_FILES = MOST_RECORDS + 1;
const MOST_LANGUAGES = 100;

const LANGUAGE = /^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const Line = textUpTo(1_000);
const Id = textUpTo(100);
const Texts = recordOf(LANGUAGE, textUpTo(50_000), MOST_LANGUAGES);
const Names = recordOf(LANGUAGE, Line, MOST_LANGUAGES);
const Languages = listOf(textLike(LANGUAGE), { least: 1, most: MOST_LANGUAGES });
const Hash = textLike(/^[\da-f]{64}$/);
const Bytes = textLike(/^[\w-]{1,20000}$/);
const Country = textLike(/^[A-Z]{2}$/);
const Instant = textLike(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/);

const readSeal = objectOf<Seal>({ keyId: textLike(/^[\w-]{1,100}$/), value: readSignature });
const eitherOf =
  <T>(...shapes: readonly Shape<T>[]): Shape<T> =>
  (value) => {
    for (const shape of shapes) {
      const read = shape(value);
      if (read !== undefined) return read;
    }
    return undefined;
  };

type CapacityOf<Kind extends Capacity['kind']> = Extract<Capacity, { kind: Kind }>;
const readCapacity = eitherOf<Capacity>(
  objectOf<CapacityOf<'person'>>({ kind: oneOf('person') }),
  objectOf<CapacityOf<'institution'>>({ kind: oneOf('institution'), names: Names, country: orNull(Country) }),
  objectOf<CapacityOf<'country'>>({ kind: oneOf('country'), country: Country }),
);
type VerificationBy<By extends Verification['by']> = Extract<Verification, { by: By }>;
const readVerification = eitherOf<Verification>(
  objectOf<VerificationBy<'passkey'>>({
    by: oneOf('passkey'),
    publicKey: Bytes,
    authenticatorData: Bytes,
    clientDataJson: Bytes,
    signature: Bytes,
  }),
  objectOf<VerificationBy<'mail'>>({ by: oneOf('mail') }),
  objectOf<VerificationBy<'raised-hand'>>({ by: oneOf('raised-hand'), recordedBy: Line, sessionId: orNull(Id) }),
  objectOf<VerificationBy<'organiser'>>({ by: oneOf('organiser'), recordedBy: Line }),
);
const readText = objectOf<FrozenInitiative>({
  format: oneOf(FROZEN_FORMAT),
  id: Id,
  summitId: Id,
  version: wholeFrom(1),
  frozenAt: Instant,
  languages: Languages,
  titles: Names,
  articles: listOf(objectOf<FrozenArticle>({ number: orNull(wholeFrom(1)), texts: Texts }), {
    least: 1,
    most: MOST_ARTICLES,
  }),
  missingLanguages: listOf(textLike(LANGUAGE), { least: 0, most: MOST_LANGUAGES }),
});
const readRecord = objectOf<SignatureRecord>({
  sequence: wholeFrom(1),
  previous: Hash,
  at: Instant,
  statement: objectOf<SignatureStatement>({
    initiative: Id,
    textHash: Hash,
    signatory: Id,
    names: Names,
    titles: orNull(Names),
    capacity: readCapacity,
    act: oneOf(...SIGNATURE_ACTS),
    reservation: orNull(Texts),
    empoweredBy: orNull(Hash),
  }),
  verification: readVerification,
});

/** An evidence file, which nobody has checked yet; `undefined` for anything else. */
export const readEvidence: Shape<Evidence> = objectOf<Evidence>({
  format: oneOf(EVIDENCE_FORMAT),
  text: readText,
  records: listOf(objectOf<SealedRecord>({ record: readRecord, seal: readSeal }), { least: 0, most: MOST_RECORDS }),
  head: objectOf<EvidenceHead>({
    initiative: Id,
    textHash: Hash,
    records: wholeFrom(0),
    last: Hash,
    files: listOf(objectOf<EvidenceFile>({ name: Line, mediaType: Line, sha256: Hash }), {
      least: 0,
      most: MOST_FILES,
    }),
    at: Instant,
  }),
  seal: readSeal,
});
