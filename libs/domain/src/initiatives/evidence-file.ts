import { canonicalJson } from '../certificates/index.js';
import { checkEvidence, type Evidence, type EvidenceFinding, type EvidenceTools, writtenRecords } from './evidence.js';
import { readEvidence } from './read-evidence.js';

/** Larger files are none of ours: ten thousand signatures have less than half of it. */
export const MAX_EVIDENCE_BYTES = 64 * 1024 * 1024;

/** A keyword of an initiative's pages (a PDF), before `summit/initiative`: whose they say that they are. */
export const INITIATIVE_MARK = 'canopy-initiative:';

/** Of which initiative a PDF says that it is; `undefined` for every other file. That it says so proves nothing. */
export function initiativeOfPdf(bytes: Uint8Array): { summit: string; slug: string } | undefined {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.startsWith('%PDF-')) return undefined;
  const [, summit, slug] = /canopy-initiative:([a-z0-9-]{1,200})\/([a-z0-9-]{1,200})/.exec(text) ?? [];
  return summit === undefined || slug === undefined ? undefined : { summit, slug };
}

/** Evidence as it goes into a file: one text for one evidence, its canonical JSON. */
export const evidenceText = (evidence: Evidence): string => textWith(writtenRecords(evidence), evidence);

/** Of its members in their order, so that what was `written` of ten thousand records is not written again. */
function textWith(written: readonly string[], { format, head, records, seal, text }: Evidence): string {
  const sealed = records.map((record, index) => `{"record":${written[index]},"seal":${canonicalJson(record.seal)}}`);
  const [first, last] = [
    { format, head },
    { seal, text },
  ].map(canonicalJson);
  return `${first?.slice(0, -1)},"records":[${sealed.join(',')}],${last?.slice(1)}\n`;
}

export interface EvidenceVerdict {
  /** What the file says, true or not; `undefined` where it is none of ours. */
  readonly evidence: Evidence | undefined;
  /** What is wrong with it; nothing where every byte is as it was given. */
  readonly findings: readonly EvidenceFinding[];
}

/** Checks a file by its bytes, which may be anything. */
export async function checkEvidenceFile(bytes: Uint8Array, tools: EvidenceTools): Promise<EvidenceVerdict> {
  const text = bytes.length > MAX_EVIDENCE_BYTES ? undefined : textOf(bytes);
  const evidence = text === undefined ? undefined : readEvidence(valueOf(text));
  if (evidence === undefined) return { evidence, findings: [{ part: 'file', code: 'not-evidence' }] };
  const written = writtenRecords(evidence);
  // Seals are checked beside this where `tools` has other threads for it; the text is written anew meanwhile.
  const checking = checkEvidence(evidence, tools, written);
  const isAsGiven = textWith(written, evidence) === text;
  const findings = await checking;
  return { evidence, findings: isAsGiven ? findings : [{ part: 'file', code: 'written-otherwise' }, ...findings] };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    // A mark at the beginning is a byte like all others.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
