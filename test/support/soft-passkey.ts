import type { Verification } from '@app/domain';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** User present, user verified; with them, when it is made, the key itself. @source WebAuthn level 3, section 6.1 */
const PRESENT_AND_VERIFIED = 0x05;
const WITH_KEY = 0x40;

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();

/** A device that makes passkeys and signs with them as browsers ask it to: P-256, without attestation. */
export class SoftPasskey {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly id = randomBytes(16);
  private counter = 0;

  constructor(
    private readonly origin: string,
    private readonly host = new URL(origin).hostname,
  ) {}

  /** @param options JSON for `navigator.credentials.create` */
  register(options: string): string {
    const { challenge } = JSON.parse(options) as { challenge: string };
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const key = Buffer.concat([Buffer.alloc(16), length, this.id, this.coseKey()]);
    const attestation = isoCBOR.encode(
      new Map<string, string | Uint8Array | Map<string, string>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', new Uint8Array(this.authenticatorData(PRESENT_AND_VERIFIED | WITH_KEY, key))],
      ]),
    );
    return this.answer({
      clientDataJSON: this.clientData('webauthn.create', challenge).toString('base64url'),
      attestationObject: Buffer.from(attestation).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** @param options JSON for `navigator.credentials.get` */
  sign(options: string): string {
    const { challenge } = JSON.parse(options) as { challenge: string };
    const { clientDataJson, authenticatorData, signature } = this.verification(challenge);
    return this.answer({ clientDataJSON: clientDataJson, authenticatorData, signature });
  }

  /** What is kept of a signature. `challenge`: base64url. */
  verification(challenge: string): Extract<Verification, { by: 'passkey' }> {
    this.counter += 1;
    const data = this.authenticatorData(PRESENT_AND_VERIFIED);
    const clientData = this.clientData('webauthn.get', challenge);
    const signed = sign('sha256', Buffer.concat([data, sha256(clientData)]), this.keys.privateKey);
    return {
      by: 'passkey',
      publicKey: this.coseKey().toString('base64url'),
      authenticatorData: data.toString('base64url'),
      clientDataJson: clientData.toString('base64url'),
      signature: signed.toString('base64url'),
    };
  }

  private coseKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const bytes = (part: string): Uint8Array => new Uint8Array(Buffer.from(part, 'base64url'));
    const key = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]);
    return Buffer.from(isoCBOR.encode(key));
  }

  private answer(response: object): string {
    const id = this.id.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }

  private clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  private authenticatorData(flags: number, key = Buffer.alloc(0)): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(this.host), Buffer.from([flags]), counter, key]);
  }
}
