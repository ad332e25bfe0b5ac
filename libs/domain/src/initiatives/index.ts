export { editedDraft, type EditedArticle, type EditedDraft } from './draft-edit.js';
export {
  challengeOf,
  checkEvidence,
  EVIDENCE_FORMAT,
  type Evidence,
  type EvidenceFile,
  type EvidenceFinding,
  type EvidenceHead,
  type EvidenceTools,
  hashOfRecord,
  hashOfText,
} from './evidence.js';
export {
  checkEvidenceFile,
  evidenceText,
  type EvidenceVerdict,
  INITIATIVE_MARK,
  initiativeOfPdf,
  MAX_EVIDENCE_BYTES,
} from './evidence-file.js';
export {
  type DraftArticle,
  type DraftText,
  freezeProblems,
  type FreezeProblem,
  FROZEN_FORMAT,
  type FrozenArticle,
  type FrozenInitiative,
  frozenOf,
  type InitiativeDraft,
  numbersOf,
  translationState,
  type TranslationState,
} from './frozen-initiative.js';
export {
  afterAction,
  INITIATIVE_ACTIONS,
  INITIATIVE_STATES,
  type InitiativeAction,
  type InitiativeState,
  isReleased,
} from './initiative-states.js';
export { type NameFlag, nameFlags } from './name-flags.js';
export { ownWriting } from './own-writing.js';
export { type PasskeyKey, type PasskeyProof, passkeyProof, type PasskeyTools } from './passkey-proof.js';
export { readEvidence } from './read-evidence.js';
export { countSeats, type RollCall, type RollCallSeats, type RollCallSignature, withSignatures } from './roll-call.js';
export {
  endOfPages,
  olderPages,
  PAGES_FORMAT,
  pagesLine,
  type PagesStatement,
  type PagesTools,
} from './sealed-pages.js';
export {
  type Capacity,
  type Seal,
  type SealedRecord,
  SIGNATURE_ACTS,
  type SignatureAct,
  type SignatureRecord,
  type SignatureStatement,
  type Verification,
} from './signature-record.js';
