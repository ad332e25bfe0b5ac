// Checks certificates offline: node scripts/verify-certificate.mjs FILE [KEYS]
// FILE is a PDF or JSON as Canopy gave it, KEYS the issuer's `/certificates/keys.json`, kept from before. Whether a certificate
// was revoked since is for its address to say. Needs `npm run build:server` once; no network, no database.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** @type {import('../libs/domain/src/certificates/index.js').CertificateCrypto} */
const crypto = {
  sha256: (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex'),
  verifies: (x, signature, message) =>
    verify(
      null,
      message,
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    ),
};

const SENTENCES = {
  'not-a-certificate': 'This is none of our certificates.',
  'too-large': 'This file is larger than any of our certificates.',
  'unknown-key': 'None of these keys signed it.',
  'old-key': 'It is dated later than its key was used: it is forged.',
};

/**
 * @param {import('../libs/domain/src/certificates/index.js').CertificateFacts} facts
 * @returns {string[]}
 */
function whatIsCertified(facts) {
  if (facts.kind !== 'carbon') {
    const { holder, kind, event, appearances } = facts;
    const titles = ({ title }) => Object.values(title).join(' / ');
    return [
      `${Object.values(holder.names).join(' / ')}: ${kind}, ${event.title.en ?? titles(event)}, ${event.firstDay} to ${event.lastDay}`,
      ...appearances.map((appearance) => `${titles(appearance)}, ${appearance.day}`),
    ];
  }
  return [
    ...(facts.isDemonstration ? ['A demonstration: nothing of it is real.'] : []),
    `${facts.beneficiary.name}: ${facts.grams} g CO2e retired`,
    ...facts.retirements.map(
      ({ firstSerial, lastSerial, retiredOn, registryUrl }) =>
        `${facts.project.registry}, ${firstSerial} to ${lastSerial}, ${retiredOn}, ${registryUrl}`,
    ),
  ];
}

/**
 * What a file is, in sentences, and whether all of it is as it was issued.
 * @param {Pick<typeof import('../libs/domain/src/certificates/index.js'), 'checkCertificateFile' | 'certificateAddress'>} certificates
 * @param {Uint8Array} bytes
 * @param {{ keys: { kid: string, x: string, usedUntil?: string }[] }} keySet
 * @returns {{ isAuthentic: boolean, lines: string[] }}
 */
export function verdictOn(certificates, bytes, keySet) {
  const keys = keySet.keys.map(({ kid, x, usedUntil }) => ({ id: kid, publicKey: x, usedUntil: usedUntil ?? null }));
  const verdict = certificates.checkCertificateFile(bytes, keys, crypto);
  if (verdict.state === 'altered' && verdict.part === 'certificate')
    return { isAuthentic: false, lines: ['It was altered, or its signature is forged.'] };
  if (verdict.state !== 'authentic' && verdict.state !== 'altered')
    return { isAuthentic: false, lines: [SENTENCES[verdict.state]] };
  const { certificate, hash } = verdict;
  const { facts } = certificate;
  const isAuthentic = verdict.state === 'authentic';
  return {
    isAuthentic,
    lines: [
      isAuthentic
        ? 'Every byte is as it was issued.'
        : 'The pages were altered; what follows is what was certified, whatever they say.',
      ...whatIsCertified(facts),
      `Issued ${certificate.issuedAt} by ${certificate.issuer.name}, SHA-256 ${hash}`,
      `Whether it still holds: ${certificates.certificateAddress(certificate)}`,
    ],
  };
}

async function main() {
  const [file, keysFile = 'keys.json'] = process.argv.slice(2);
  if (file === undefined) {
    console.error('node scripts/verify-certificate.mjs FILE [KEYS]   KEYS: the issuer’s /certificates/keys.json');
    return 2;
  }
  const built = new URL('../dist/libs/domain/src/certificates/index.js', import.meta.url);
  const certificates = await import(built.href).catch(() => undefined);
  if (certificates === undefined) {
    console.error('Run `npm run build:server` once.');
    return 2;
  }
  const { isAuthentic, lines } = verdictOn(
    certificates,
    await readFile(file),
    JSON.parse(await readFile(keysFile, 'utf8')),
  );
  console.log(lines.join('\n'));
  return isAuthentic ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
