import type { EvidenceTools, EvidenceVerdict } from '../libs/domain/src/initiatives/index.js';

interface KeySet {
  keys: { kid: string; x: string; usedUntil?: string }[];
}
export function evidenceTools(keySet: KeySet): EvidenceTools;
export function evidenceVerdict(
  initiatives: { checkEvidenceFile: (bytes: Uint8Array, tools: EvidenceTools) => Promise<EvidenceVerdict> },
  bytes: Uint8Array,
  keySet: KeySet,
  documents?: readonly { name: string; bytes: Uint8Array }[],
): Promise<{ isAuthentic: boolean; lines: string[] }>;
