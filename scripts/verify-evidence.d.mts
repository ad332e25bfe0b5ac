import type { checkEvidenceFile, EvidenceTools, passkeyProof } from '../libs/domain/src/initiatives/index.js';

interface KeySet {
  keys: { kid: string; x: string; usedUntil?: string }[];
}
interface Initiatives {
  checkEvidenceFile: typeof checkEvidenceFile;
  passkeyProof: typeof passkeyProof;
}
export function evidenceTools(initiatives: Pick<Initiatives, 'passkeyProof'>, keySet: KeySet): EvidenceTools;
export function evidenceVerdict(
  initiatives: Initiatives,
  bytes: Uint8Array,
  keySet: KeySet,
  documents?: readonly { name: string; bytes: Uint8Array }[],
): Promise<{ isAuthentic: boolean; lines: string[] }>;
