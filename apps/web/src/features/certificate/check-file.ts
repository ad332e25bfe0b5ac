import {
  type CertificateKey,
  type CertificateVerdict,
  checkCertificateFile,
  MAX_CERTIFICATE_BYTES,
  parseCertificateCode,
} from '@app/domain';
import { browserCrypto } from './browser-crypto.js';
import { checkEvidence, checkPages, type EvidenceFinding, looksLikeEvidence } from './check-evidence.js';
import { readQr } from './read-qr.js';

/** A camera's picture of a certificate is no larger. */
const MAX_PICTURE_BYTES = 40 * 1024 * 1024;

/** What somebody's file turns out to be: a certificate in whatever state, or a picture with the code of one. */
export type FileFinding =
  | { readonly kind: 'file'; readonly verdict: CertificateVerdict }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'no-code' | 'unreadable' };

/** Looks at the first that is evidence with all others as its documents; without one, at the first file alone. */
export async function checkFiles(
  files: readonly File[],
  keys: readonly CertificateKey[],
): Promise<FileFinding | EvidenceFinding | null> {
  const [first] = files;
  if (first === undefined) return null;
  try {
    const evidence = (await Promise.all(files.map(looksLikeEvidence))).indexOf(true);
    const found = files[evidence];
    if (found !== undefined)
      return await checkEvidence(
        found,
        files.filter((file) => file !== found),
        keys,
      );
    const finding = await checkFile(first, keys);
    const isNone = finding.kind === 'file' && finding.verdict.state === 'not-a-certificate';
    return isNone ? ((await checkPages(first, keys)) ?? finding) : finding;
  } catch {
    // The browser can't read a file any more.
    return { kind: 'unreadable' };
  }
}

/** Looks at what is in the file, not at its name; nothing of it leaves the browser. */
export async function checkFile(file: Blob, keys: readonly CertificateKey[]): Promise<FileFinding> {
  try {
    const isPicture = isPictureType(new Uint8Array(await file.slice(0, 12).arrayBuffer()));
    if (file.size > (isPicture ? MAX_PICTURE_BYTES : MAX_CERTIFICATE_BYTES))
      return { kind: 'file', verdict: { state: 'too-large' } };
    if (isPicture) return await checkPicture(file);
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { kind: 'file', verdict: checkCertificateFile(bytes, keys, browserCrypto) };
  } catch {
    // The browser can't read the file any more, or not as the picture that it begins like.
    return { kind: 'unreadable' };
  }
}

async function checkPicture(picture: Blob): Promise<FileFinding> {
  const text = await readQr(picture);
  const code = text === undefined ? null : parseCertificateCode(text);
  return code === null ? { kind: 'no-code' } : { kind: 'code', code };
}

/** PNG, JPEG, GIF, WebP or AVIF, by their first bytes. */
export function isPictureType(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes);
  return (
    text.startsWith('\x89PNG') ||
    text.startsWith('\xff\xd8\xff') ||
    text.startsWith('GIF8') ||
    (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') ||
    text.slice(4, 12) === 'ftypavif'
  );
}
