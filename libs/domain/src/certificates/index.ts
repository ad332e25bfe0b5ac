export { canonicalJson } from './canonical-json.js';
export { CERTIFICATE_FORMAT, type Certificate, type CertificateKey, type SignedCertificate } from './certificate.js';
export { CODE_LENGTH, CODE_LETTERS, parseCertificateCode, writtenCode } from './certificate-code.js';
export {
  type CarbonFacts,
  type CertificateFacts,
  type CertificateKind,
  CORRESPONDING_ADJUSTMENTS,
  type CorrespondingAdjustment,
  FOOTPRINT_PARTS,
  type FootprintPart,
  type RetiredSerials,
} from './certificate-facts.js';
export { isSound, readCarbonFacts, readCertificate, readSignedCertificate } from './read-certificate.js';
