import { canonicalJson } from '../certificates/index.js';
import type { FrozenInitiative } from './frozen-initiative.js';
import type { Seal, SealedRecord, SignatureRecord, SignatureStatement, Verification } from './signature-record.js';

export const EVIDENCE_FORMAT = 'canopy-initiative-evidence/1';

/** A file that goes with it, by what its bytes are. */
export interface EvidenceFile {
  readonly name: string;
  readonly mediaType: string;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}
/** How far the chain had come; sealed, so that nobody can leave out its end. */
export interface EvidenceHead {
  readonly initiative: string;
  readonly textHash: string;
  readonly records: number;
  /** Hash of the last record; of the text where there is none. */
  readonly last: string;
  readonly files: readonly EvidenceFile[];
  /** ISO 8601, UTC. */
  readonly at: string;
}
/** All that is needed to check an initiative years later, with the published key and without a network. */
export interface Evidence {
  readonly format: typeof EVIDENCE_FORMAT;
  readonly text: FrozenInitiative;
  readonly records: readonly SealedRecord[];
  readonly head: EvidenceHead;
  readonly seal: Seal;
}

/** What a checker lends: cryptography is not of the domain. */
export interface EvidenceTools {
  /** SHA-256 of the text's UTF-8, hexadecimal. */
  readonly sha256: (text: string) => string | Promise<string>;
  /**
   * Whether a published key of this name signed the text's UTF-8; `undefined` where there was no such key in use `at` this time
   * (ISO 8601, UTC). A value that is not written in the one way that base64url has for its bytes seals nothing.
   */
  readonly isSealed: (text: string, seal: Seal, at: string) => boolean | undefined | Promise<boolean | undefined>;
  /** Whether the passkey signed this challenge (SHA-256, hexadecimal). */
  readonly isSignedByPasskey: (
    challenge: string,
    passkey: Extract<Verification, { by: 'passkey' }>,
  ) => boolean | Promise<boolean>;
}

export type EvidenceFinding =
  /** Not evidence at all; or it says the same in other bytes than it was given in. */
  | { readonly part: 'file'; readonly code: 'not-evidence' | 'written-otherwise' }
  | { readonly part: 'text'; readonly code: 'changed' }
  | { readonly part: 'record'; readonly sequence: number; readonly code: RecordFinding }
  | { readonly part: 'head'; readonly code: 'changed' | 'unknown-key' | 'not-sealed' };
export type RecordFinding =
  | 'out-of-order'
  | 'chain-broken'
  | 'other-text'
  | 'unknown-key'
  | 'not-sealed'
  | 'passkey-refused'
  /** There is a decision of theirs before it. */
  | 'signed-twice';

export const hashOfText = (text: FrozenInitiative, tools: Pick<EvidenceTools, 'sha256'>): string | Promise<string> =>
  tools.sha256(canonicalJson(text));
export const hashOfRecord = (record: SignatureRecord, tools: Pick<EvidenceTools, 'sha256'>): string | Promise<string> =>
  tools.sha256(canonicalJson(record));
export const challengeOf = (
  statement: SignatureStatement,
  tools: Pick<EvidenceTools, 'sha256'>,
): string | Promise<string> => tools.sha256(canonicalJson(statement));

/** Each of its records as it is sealed. */
export const writtenRecords = ({ records }: Pick<Evidence, 'records'>): string[] =>
  records.map(({ record }) => canonicalJson(record));

/** What is wrong with it, part by part, in the order of the file; nothing where all holds. `written`: `writtenRecords` of it. */
export async function checkEvidence(
  evidence: Evidence,
  tools: EvidenceTools,
  written: readonly string[] = writtenRecords(evidence),
): Promise<EvidenceFinding[]> {
  const findings: EvidenceFinding[] = [];
  const { head, seal, records, text } = evidence;
  const textHash = await hashOfText(text, tools);
  if (textHash !== head.textHash || text.id !== head.initiative) findings.push({ part: 'text', code: 'changed' });

  // Side by side: there may be ten thousand.
  const checked = await Promise.all(records.map((record, index) => checkAlone(record, written[index] ?? '', tools)));
  const decided = new Set<string>();
  let previous = head.textHash;
  for (const [index, { record }] of records.entries()) {
    const found = (code: RecordFinding): void => {
      findings.push({ part: 'record', sequence: index + 1, code });
    };
    if (record.sequence !== index + 1) found('out-of-order');
    if (record.previous !== previous) found('chain-broken');
    if (record.statement.textHash !== head.textHash || record.statement.initiative !== head.initiative)
      found('other-text');
    for (const code of checked[index]?.findings ?? []) found(code);
    // Who declined may accede later; who is bound is bound.
    if (decided.has(record.statement.signatory)) found('signed-twice');
    if (record.statement.act !== 'declined') decided.add(record.statement.signatory);
    previous = checked[index]?.hash ?? '';
  }

  if (head.records !== records.length || head.last !== previous) findings.push({ part: 'head', code: 'changed' });
  const isSealed = await tools.isSealed(canonicalJson(head), seal, head.at);
  if (isSealed !== true) findings.push({ part: 'head', code: isSealed === undefined ? 'unknown-key' : 'not-sealed' });
  return findings;
}

/** What can be said of a record without the others. */
async function checkAlone(
  { record, seal }: SealedRecord,
  written: string,
  tools: EvidenceTools,
): Promise<{ hash: string; findings: RecordFinding[] }> {
  const findings: RecordFinding[] = [];
  const isSealed = await tools.isSealed(written, seal, record.at);
  if (isSealed !== true) findings.push(isSealed === undefined ? 'unknown-key' : 'not-sealed');
  if (
    record.verification.by === 'passkey' &&
    !(await tools.isSignedByPasskey(await challengeOf(record.statement, tools), record.verification))
  )
    findings.push('passkey-refused');
  return { hash: await tools.sha256(written), findings };
}
