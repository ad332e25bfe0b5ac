// Checks the evidence of an initiative, offline. What `canopy-verify` does with such a file.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { promisify } from 'node:util';

const verifyAside = promisify(verify);
/** What we ask of a passkey: the person was there, and known to the device. @source WebAuthn level 3, section 6.1 */
const PRESENT_AND_VERIFIED = 0x05;
/** By COSE's numbers: of curves, and as OpenSSL calls them. @source IANA, COSE Elliptic Curves */
const CURVES = { 1: 'P-256', 2: 'P-384', 3: 'P-521', 6: 'Ed25519' };
/** Of algorithms: the hash of each. @source IANA, COSE Algorithms */
const HASHES = { [-7]: 'sha256', [-8]: null, [-35]: 'sha384', [-36]: 'sha512', [-257]: 'sha256' };

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/** Bytes of base64url; `undefined` for a text that is not the one way to write them. */
function bytesOf(text) {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}

/**
 * What `checkEvidenceFile` needs of this machine.
 * @param {{ keys: { kid: string, x: string, usedUntil?: string }[] }} keySet the installation's `/certificates/keys.json`
 * @returns {import('../libs/domain/src/initiatives/index.js').EvidenceTools}
 */
export function evidenceTools(keySet) {
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
    isSignedByPasskey,
  };
}

/** @source WebAuthn level 3, section 7.2: steps that need no server */
async function isSignedByPasskey(challenge, { publicKey, authenticatorData, clientDataJson, signature }) {
  const [key, data, client, signed] = [publicKey, authenticatorData, clientDataJson, signature].map(bytesOf);
  if (!key || !data || !client || !signed || data.length < 37) return false;
  try {
    const { type, challenge: answered } = JSON.parse(client.toString('utf8'));
    const { hash, publicKey: verifying } = coseKey(key);
    return (
      type === 'webauthn.get' &&
      answered === Buffer.from(challenge, 'hex').toString('base64url') &&
      (data[32] & PRESENT_AND_VERIFIED) === PRESENT_AND_VERIFIED &&
      (await verifyAside(hash, Buffer.concat([data, sha256(client)]), verifying, signed))
    );
  } catch {
    // What is no key, or no JSON, signed nothing.
    return false;
  }
}

/** @throws for a key of a kind that passkeys don't have */
function coseKey(bytes) {
  const map = cborMap(bytes);
  const hash = HASHES[map.get(3)];
  const text = (label) => map.get(label).toString('base64url');
  const crv = CURVES[map.get(-1)];
  const jwk =
    map.get(1) === 3
      ? { kty: 'RSA', n: text(-1), e: text(-2) }
      : map.get(1) === 2
        ? { kty: 'EC', crv, x: text(-2), y: text(-3) }
        : { kty: 'OKP', crv, x: text(-2) };
  if (hash === undefined) throw new Error('no such algorithm');
  return { hash, publicKey: createPublicKey({ key: jwk, format: 'jwk' }) };
}

/** A map of small numbers to numbers and bytes, which is all that keys are. @source RFC 8949, section 3 */
function cborMap(bytes) {
  let at = 0;
  const head = () => {
    const first = bytes[at++];
    const [major, info] = [first >> 5, first & 31];
    if (info < 24) return { major, value: info };
    const size = { 24: 1, 25: 2, 26: 4 }[info];
    const value = bytes.readUIntBE(at, size);
    at += size;
    return { major, value };
  };
  const item = () => {
    const { major, value } = head();
    if (major === 0) return value;
    if (major === 1) return -1 - value;
    if (major !== 2 || at + value > bytes.length) throw new Error('not of a key');
    at += value;
    return bytes.subarray(at - value, at);
  };
  const { major, value: pairs } = head();
  if (major !== 5) throw new Error('not a key');
  const map = new Map();
  for (let pair = 0; pair < pairs; pair += 1) map.set(item(), item());
  if (at !== bytes.length) throw new Error('more than a key');
  return map;
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

/**
 * What a file is, in sentences, and whether every byte of it is as it was given.
 * @param {Pick<typeof import('../libs/domain/src/initiatives/index.js'), 'checkEvidenceFile'>} initiatives
 * @param {Uint8Array} bytes
 * @param {{ keys: { kid: string, x: string, usedUntil?: string }[] }} keySet
 * @param {readonly { name: string, bytes: Uint8Array }[]} documents that should go with it
 * @returns {Promise<{ isAuthentic: boolean, lines: string[] }>}
 */
export async function evidenceVerdict({ checkEvidenceFile }, bytes, keySet, documents = []) {
  const { evidence, findings } = await checkEvidenceFile(bytes, evidenceTools(keySet));
  const known = new Set(evidence?.head.files.map((file) => file.sha256));
  const strangers = documents.filter((document) => !known.has(sha256(document.bytes).toString('hex')));
  const isAuthentic = findings.length === 0 && strangers.length === 0;
  const lines = [
    ...findings.map(sentenceOf),
    ...strangers.map(({ name }) => `${name} is none of the documents that this evidence names, or was altered.`),
  ];
  if (!isAuthentic || evidence === undefined) return { isAuthentic, lines };
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
      ...documents.map(({ name }) => `${name} is one of its documents, as it was given.`),
    ],
  };
}

const capacityOf = (capacity) =>
  capacity.kind === 'person'
    ? 'in their own name'
    : capacity.kind === 'country'
      ? `for ${capacity.country}`
      : `for ${nameOf(capacity.names)}`;
