// Makes the secrets of one installation: node docker/make-env.mjs > docker/.env
import { generateKeyPairSync, randomBytes } from 'node:crypto';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
/** A PEM in one line, as .env files need it. */
const oneLine = (/** @type {string | Buffer} */ pem) => `"${String(pem).trim().replaceAll('\n', '\\n')}"`;

console.log(`POSTGRES_PASSWORD=${randomBytes(24).toString('base64url')}`);
console.log(`TURN_SECRET=${randomBytes(32).toString('base64url')}`);
console.log(`ROOM_PASS_PRIVATE_KEY=${oneLine(privateKey.export({ type: 'pkcs8', format: 'pem' }))}`);
console.log(`ROOM_PASS_PUBLIC_KEY=${oneLine(publicKey.export({ type: 'spki', format: 'pem' }))}`);
const certificateKey = generateKeyPairSync('ed25519').privateKey;
console.log(`CERTIFICATE_PRIVATE_KEY=${oneLine(certificateKey.export({ type: 'pkcs8', format: 'pem' }))}`);
