import { APP_CONFIG, type AppConfig, ConfigError } from '@app/config';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key as the world knows it. */
export interface PublicKey {
  /** JWK thumbprint. @source RFC 7638, section 3; the members of an OKP key: RFC 8037, section 2 */
  id: string;
  /** 32 bytes. */
  bytes: Buffer;
}

/** The key that this process signs certificates with: of the environment, else made once and kept in the data folder. */
@Injectable()
export class CertificateKeys {
  private pair: { privateKey: KeyObject; publicKey: PublicKey } | undefined;

  /** @throws ConfigError for a key in the environment that is none. */
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {
    if (config.certificatePrivateKey !== undefined) this.pair = pairOf(parsed(config.certificatePrivateKey));
  }

  get current(): PublicKey {
    return this.opened.publicKey;
  }

  /** Ed25519 (RFC 8032), 64 bytes. */
  sign(bytes: Uint8Array): Buffer {
    return sign(null, bytes, this.opened.privateKey);
  }

  /** A folder is written to by processes that need the key, and by no others. */
  private get opened(): { privateKey: KeyObject; publicKey: PublicKey } {
    this.pair ??= pairOf(keptKey(this.config));
    return this.pair;
  }
}

function pairOf(privateKey: KeyObject): { privateKey: KeyObject; publicKey: PublicKey } {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { privateKey, publicKey: { id: thumbprint(x), bytes: Buffer.from(x, 'base64url') } };
}

const thumbprint = (x: string): string =>
  createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');

function keptKey({ dataDir }: AppConfig): KeyObject {
  const file = join(dataDir, 'certificate.key.pem');
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  try {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return createPrivateKey(readFileSync(file));
}

function parsed(pem: string): KeyObject {
  try {
    // Compose files and some shells can only hold one line.
    const key = createPrivateKey(pem.replaceAll('\\n', '\n'));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // not a key at all
  }
  throw new ConfigError(['CERTIFICATE_PRIVATE_KEY: is not an Ed25519 key in PEM']);
}
