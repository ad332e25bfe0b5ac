export { canonicalJson } from './canonical-json.js';
export { CERTIFICATE_FORMAT, type Certificate, type CertificateKey, type SignedCertificate } from './certificate.js';
export { CODE_LENGTH, CODE_LETTERS, parseCertificateCode, writtenCode } from './certificate-code.js';
export {
  AWARD_KINDS,
  type AwardDesign,
  type AwardKind,
  CERTIFICATE_PAPERS,
  type CertificateLook,
  type CertificatePaper,
  type CertificateSigner,
  contrastOnWhite,
  DESIGN_LIMITS,
  type DesignProblem,
  designProblems,
  FIELDS_OF_KIND,
  fieldsIn,
  isReadableOnWhite,
  LEAST_CONTRAST,
} from './certificate-design.js';
export {
  type AwardFacts,
  type CarbonFacts,
  type CertificateFacts,
  type CertificateKind,
  type CertifiedAppearance,
  type CertifiedEvent,
  CORRESPONDING_ADJUSTMENTS,
  type CorrespondingAdjustment,
  FOOTPRINT_PARTS,
  type FootprintPart,
  type Presence,
  type RetiredSerials,
} from './certificate-facts.js';
export {
  certificateAddress,
  type CertificateFormats,
  type CertificateRow,
  certificateText,
  type CertificateText,
  languagesOfCertificate,
} from './certificate-text.js';
export {
  type CertificateCrypto,
  type CertificateVerdict,
  checkCertificateFile,
  MAX_CERTIFICATE_BYTES,
} from './check-certificate.js';
export {
  isEnough,
  isSound,
  MOST_APPEARANCES,
  readCarbonFacts,
  readCertificate,
  readSignedCertificate,
} from './read-certificate.js';
export { sealLine, sealMessage, unsealedPdf } from './sealed-pdf.js';
export { CERTIFICATE_LANGUAGES, CERTIFICATE_WORDS, type CertificateLanguage } from './words/index.js';
export type { CertificateWords } from './words/certificate-words.js';
