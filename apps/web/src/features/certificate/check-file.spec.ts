import { canonicalJson, type CertificateKey, MAX_CERTIFICATE_BYTES } from '@app/domain';
import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { carbonFacts } from '../../../../../test/e2e/certificates/carbon-facts.js';
import { checkFile, isPictureType } from './check-file.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const keys: CertificateKey[] = [
  { id: 'k'.repeat(43), publicKey: publicKey.export({ format: 'jwk' }).x ?? '', usedUntil: null },
];
const certificate = {
  format: 'canopy-certificate/1',
  id: '01934b1e-0000-7000-8000-000000000001',
  code: 'AB12CD34EF56',
  issuedAt: '2026-11-22T15:00:00Z',
  issuer: { name: 'Canopy', url: 'https://canopy.example' },
  facts: carbonFacts(),
};
const value = sign(null, Buffer.from(canonicalJson(certificate)), privateKey).toString('base64url');
const file = (signature = value): Blob =>
  new Blob([JSON.stringify({ certificate, signature: { keyId: keys[0]?.id, value: signature } })]);

describe('checkFile', () => {
  it('checks a signature without the browser’s own cryptography', async () => {
    expect(await checkFile(file(), keys)).toMatchObject({ kind: 'file', verdict: { state: 'authentic', certificate } });
    const forged = `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
    expect(await checkFile(file(forged), keys)).toMatchObject({ verdict: { state: 'altered', part: 'certificate' } });
    const noKey = keys.map((key) => ({ ...key, publicKey: 'nonsense' }));
    expect(await checkFile(file(), noKey)).toMatchObject({ verdict: { state: 'altered' } });
    expect(await checkFile(file(), [])).toMatchObject({ verdict: { state: 'unknown-key' } });
  });

  it('refuses what is too large without reading it', async () => {
    const huge = {
      size: MAX_CERTIFICATE_BYTES + 1,
      slice: () => new Blob(['%PDF-1.7']),
      arrayBuffer: () => Promise.reject(new Error('read')),
    };
    expect(await checkFile(huge as unknown as Blob, keys)).toEqual({ kind: 'file', verdict: { state: 'too-large' } });
  });

  it('says of a file that is gone, or a picture that is none, that it can’t be read', async () => {
    const gone = {
      size: 10,
      slice: () => new Blob(['{']),
      arrayBuffer: () => Promise.reject(new DOMException('gone')),
    };
    expect(await checkFile(gone as unknown as Blob, keys)).toEqual({ kind: 'unreadable' });
    expect(await checkFile(new Blob([Buffer.from('\x89PNG nonsense', 'latin1')]), keys)).toEqual({
      kind: 'unreadable',
    });
  });

  it('tells pictures by their first bytes', () => {
    const is = (text: string) => isPictureType(Buffer.from(text, 'latin1'));
    expect([is('\x89PNG\r\n'), is('\xff\xd8\xff\xe0'), is('GIF89a'), is('RIFF1234WEBP'), is('1234ftypavif')]).toEqual(
      Array(5).fill(true),
    );
    expect([is('%PDF-1.7'), is('{"certificate"'), is('<svg'), is(''), is('RIFF1234WAVE')]).toEqual(
      Array(5).fill(false),
    );
  });
});
