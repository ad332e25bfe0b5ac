// Checks the evidence of an initiative, offline. What `canopy-verify` does with such a file.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { promisify } from 'node:util';

const verifyAside = promisify(verify);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

const sha256OfBytes = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Bytes of base64url; `undefined` for a text that is not the one way to write them. */
function bytesOf(text) {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}

/**
 * What `checkEvidenceFile` needs of this machine.
 * @param {Pick<typeof import('../libs/domain/src/initiatives/index.js'), 'passkeyProof'>} initiatives
 * @param {{ keys: { kid: string, x: string, usedUntil?: string }[] }} keySet the installation's `/certificates/keys.json`
 * @returns {import('../libs/domain/src/initiatives/index.js').EvidenceTools}
 */
export function evidenceTools({ passkeyProof }, keySet) {
  const keys = new Map(
    keySet.keys.map(({ kid, x, usedUntil }) => [
      kid,
      { usedUntil, key: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }) },
    ]),
  );
  return {
    sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    isSealed: (text, { keyId, value }, at) => {
      const known = keys.get(keyId);
      // Later than its key was used for the last time: whoever found the key wrote it.
      if (known === undefined || (known.usedUntil != null && Date.parse(at) > Date.parse(known.usedUntil)))
        return undefined;
      const seal = bytesOf(value);
      return seal !== undefined && verifyAside(null, Buffer.from(text), known.key, seal);
    },
    isSignedByPasskey: (challenge, passkey) => isSignedByPasskey(passkeyProof, challenge, passkey),
  };
}

const NODE_HASHES = { 'SHA-256': 'sha256', 'SHA-384': 'sha384', 'SHA-512': 'sha512' };
const PASSKEY_TOOLS = { bytesOf, sha256, base64url: (bytes) => Buffer.from(bytes).toString('base64url') };

async function isSignedByPasskey(passkeyProof, challenge, passkey) {
  const proof = passkeyProof(challenge, passkey, PASSKEY_TOOLS);
  if (proof === undefined) return false;
  try {
    const key = createPublicKey({ key: proof.key, format: 'jwk' });
    return await verifyAside(proof.hash === null ? null : NODE_HASHES[proof.hash], proof.signed, key, proof.signature);
  } catch {
    // What is no key signed nothing.
    return false;
  }
}

const RECORD_FINDINGS = {
  'out-of-order': 'is not where its number says',
  'chain-broken': 'does not continue the one before it',
  'other-text': 'is about another text',
  'unknown-key': 'is sealed by none of these keys, or later than its key was used',
  'not-sealed': 'was altered, or its seal is forged',
  'passkey-refused': 'was not signed by the passkey that it names',
  'signed-twice': 'is of somebody who signed before',
};
const HEAD_FINDINGS = {
  changed: 'The end of the file does not fit its signatures: some are missing, or more.',
  'unknown-key': 'The end of the file is sealed by none of these keys, or later than its key was used.',
  'not-sealed': 'The end of the file was altered, or its seal is forged.',
};

/** @param {import('../libs/domain/src/initiatives/index.js').EvidenceFinding} finding */
function sentenceOf(finding) {
  if (finding.part === 'text') return 'The text was altered: it is not what was signed.';
  if (finding.part === 'record') return `Signature ${finding.sequence} ${RECORD_FINDINGS[finding.code]}.`;
  if (finding.part === 'head') return HEAD_FINDINGS[finding.code];
  return finding.code === 'not-evidence'
    ? 'This is no evidence of ours: it cannot be read as such.'
    : 'The file is not written as it was given: something in it was added, moved or spelt otherwise.';
}

/** Every person, in their own script first. */
const nameOf = (names) => Object.values(names).join(' / ');
/** A line stays one line, and orders nothing of the terminal: names of people and files are others' words. */
const inOneLine = (line) => line.replace(/\p{Cc}+/gu, ' ');

/**
 * What a file is, in sentences, and whether every byte of it is as it was given.
 * @param {Pick<typeof import('../libs/domain/src/initiatives/index.js'), 'checkEvidenceFile' | 'olderPages' | 'passkeyProof'>} initiatives
 * @param {Uint8Array} bytes
 * @param {{ keys: { kid: string, x: string, usedUntil?: string }[] }} keySet
 * @param {readonly { name: string, bytes: Uint8Array }[]} documents that should go with it
 * @returns {Promise<{ isAuthentic: boolean, lines: string[] }>}
 */
export async function evidenceVerdict(initiatives, bytes, keySet, documents = []) {
  const tools = evidenceTools(initiatives, keySet);
  const { evidence, findings } = await initiatives.checkEvidenceFile(bytes, tools);
  const known = new Set(evidence?.head.files.map((file) => file.sha256));
  const unnamed = documents.filter((document) => !known.has(sha256(document.bytes).toString('hex')));
  /** What those say of themselves that are its pages from before somebody joined. @type {Map<{ name: string }, { at: string, records: number }>} */
  const older = new Map();
  // Evidence that is wrong proves nothing of its pages.
  if (evidence !== undefined && findings.length === 0)
    for (const document of unnamed) {
      const pages = await initiatives.olderPages(document.bytes, evidence, { ...tools, sha256OfBytes });
      if (pages !== undefined) older.set(document, pages);
    }
  const strangers = unnamed.filter((document) => !older.has(document));
  const isAuthentic = findings.length === 0 && strangers.length === 0;
  const lines = [
    ...findings.map(sentenceOf),
    ...strangers.map(({ name }) => `${name} is none of the documents that this evidence names, or was altered.`),
  ];
  if (!isAuthentic || evidence === undefined) return { isAuthentic, lines: lines.map(inOneLine) };
  const { text, records, head } = evidence;
  const acts = records.map(({ record }) => record.statement.act);
  const counts = [...new Set(acts)].map((act) => `${acts.filter((each) => each === act).length} ${act}`);
  return {
    isAuthentic,
    lines: [
      'Every byte is as it was given.',
      nameOf(text.titles),
      `Text in ${text.languages.join(', ')}, frozen ${text.frozenAt}, SHA-256 ${head.textHash}`,
      `${head.records} in the chain${counts.length === 0 ? '' : `: ${counts.join(', ')}`}; the last ${head.at}`,
      ...records.map(
        ({ record: { sequence, at, statement, verification } }) =>
          `${sequence}. ${nameOf(statement.names)}, ${capacityOf(statement.capacity)}: ${statement.act}${
            statement.reservation === null ? '' : ' with a reservation'
          }, ${at}, by ${verification.by}${'recordedBy' in verification ? ` (${verification.recordedBy})` : ''}`,
      ),
      ...documents.map((document) => {
        const pages = older.get(document);
        return pages === undefined
          ? `${document.name} is one of its documents, as it was given.`
          : `${document.name} is its pages as they were given at ${pages.at}, with ${pages.records} in the chain; now there are ${head.records}.`;
      }),
    ].map(inOneLine),
  };
}

const capacityOf = (capacity) =>
  capacity.kind === 'person'
    ? 'in their own name'
    : capacity.kind === 'country'
      ? `for ${capacity.country}`
      : `for ${nameOf(capacity.names)}`;
