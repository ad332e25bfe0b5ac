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
  readonly current: PublicKey;
  private readonly privateKey: KeyObject;

  /** @throws ConfigError for a key that is none. */
  constructor(@Inject(APP_CONFIG) config: AppConfig) {
    this.privateKey =
      config.certificatePrivateKey === undefined ? keptKey(config) : parsed(config.certificatePrivateKey);
    const { x = '' } = createPublicKey(this.privateKey).export({ format: 'jwk' });
    this.current = { id: thumbprint(x), bytes: Buffer.from(x, 'base64url') };
  }

  /** Ed25519 (RFC 8032), 64 bytes. */
  sign(bytes: Uint8Array): Buffer {
    return sign(null, bytes, this.privateKey);
  }
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
