import { type AppConfig, ConfigError } from '@app/config';
import type { RoomPassKeys } from '@app/realtime';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The keys of the environment. A process that signs passes needs the private one, the others the public one. @throws ConfigError */
export function roomPassKeysFrom(config: AppConfig, need: 'signing' | 'checking'): RoomPassKeys {
  const { roomPassPrivateKey, roomPassPublicKey } = config;
  if (need === 'signing') return keyPair(parse('ROOM_PASS_PRIVATE_KEY', roomPassPrivateKey, createPrivateKey));
  return { publicKey: parse('ROOM_PASS_PUBLIC_KEY', roomPassPublicKey, createPublicKey) };
}

/** The environment's keys, else a pair made once and kept in `config.dataDir`, readable by its owner alone. */
export function keptRoomPassKeys(config: AppConfig): RoomPassKeys {
  if (config.roomPassPrivateKey !== undefined) return roomPassKeysFrom(config, 'signing');
  const file = join(config.dataDir, 'room-pass.key.pem');
  mkdirSync(config.dataDir, { recursive: true, mode: 0o711 });
  try {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return keyPair(createPrivateKey(readFileSync(file)));
}

const keyPair = (privateKey: KeyObject): RoomPassKeys => ({ privateKey, publicKey: createPublicKey(privateKey) });

function parse(variable: string, pem: string | undefined, read: (pem: string) => KeyObject): KeyObject {
  if (pem === undefined)
    throw new ConfigError([`${variable}: is missing; an Ed25519 key as PEM (openssl genpkey -algorithm ed25519)`]);
  try {
    // Compose files and some shells can only hold one line.
    const key = read(pem.replaceAll('\\n', '\n'));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // not a key at all
  }
  throw new ConfigError([`${variable}: is not an Ed25519 key in PEM`]);
}
