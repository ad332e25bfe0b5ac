import type { SignedCertificate } from './certificate.js';
import { readSignedCertificate } from './read-certificate.js';

/**
 * A PDF that carries its own proof, as comments that no reader shows (ISO 32000-1, 7.2.4): the signed certificate, and a seal over
 * every other byte of the file. Readers look for the cross-reference from the end of the file, so what says where it is comes last once more.
 *
 *   …%%EOF \n %canopy-certificate/1 {"certificate":…} \n %canopy-seal/1 <key> <signature> \n startxref \n 1234 \n %%EOF \n
 */
const CERTIFICATE_MARK = '\n%canopy-certificate/1 ';
const SEAL_MARK = '\n%canopy-seal/1 ';
/** Farther from the end of a file nothing of ours begins. */
const TAIL_BYTES = 256 * 1024;
const END = /startxref\s+(\d{1,12})\s+%%EOF\s*$/;
const SEAL = /^([\w-]{43}) ([\w-]{85}[AQgw])$/;

/** What a seal signs: `hash` is the SHA-256 of the file without the line of the seal, in hexadecimal. */
export const sealMessage = (hash: string): string => `canopy-seal/1 ${hash}`;

/** The file without its seal: what comes before the line and after it. `signed`: the signed certificate as JSON, in one line. @throws for what is no PDF */
export function unsealedPdf(pdf: Uint8Array, signed: string): { before: Uint8Array; after: Uint8Array } {
  const place = END.exec(latin(pdf.subarray(-1024)))?.[1];
  if (place === undefined) throw new Error('this is no PDF');
  const certificate = new TextEncoder().encode(`${CERTIFICATE_MARK}${signed}`);
  const before = new Uint8Array(pdf.length + certificate.length);
  before.set(pdf);
  before.set(certificate, pdf.length);
  return { before, after: new TextEncoder().encode(`\nstartxref\n${place}\n%%EOF\n`) };
}

/** The line between the two. */
export const sealLine = (keyId: string, signature: string): string => `${SEAL_MARK}${keyId} ${signature}`;

export interface SealedPdf {
  /** As it stands there. */
  readonly value: unknown;
  readonly signed: SignedCertificate;
  /** `null` when there is none, or more after it than there may be. */
  readonly seal: {
    readonly keyId: string;
    readonly signature: string;
    readonly before: Uint8Array;
    readonly after: Uint8Array;
  } | null;
}

/** What a PDF carries; `undefined` when it is none of ours. Nothing of it is checked yet. */
export function readSealedPdf(bytes: Uint8Array): SealedPdf | undefined {
  const start = Math.max(0, bytes.length - TAIL_BYTES);
  const tail = latin(bytes.subarray(start));
  const certificateAt = tail.lastIndexOf(CERTIFICATE_MARK);
  if (certificateAt < 0) return undefined;
  const jsonAt = certificateAt + CERTIFICATE_MARK.length;
  const lineEnd = tail.indexOf('\n', jsonAt);
  const value = jsonOf(bytes.subarray(start + jsonAt, start + (lineEnd < 0 ? tail.length : lineEnd)));
  const signed = readSignedCertificate(value);
  if (signed === undefined) return undefined;
  const sealEnd = lineEnd < 0 ? -1 : tail.indexOf('\n', lineEnd + 1);
  const line =
    sealEnd < 0 || !tail.startsWith(SEAL_MARK, lineEnd) ? '' : tail.slice(lineEnd + SEAL_MARK.length, sealEnd);
  const [, keyId, signature] = SEAL.exec(line) ?? [];
  if (keyId === undefined || signature === undefined) return { value, signed, seal: null };
  return {
    value,
    signed,
    seal: { keyId, signature, before: bytes.subarray(0, start + lineEnd), after: bytes.subarray(start + sealEnd) },
  };
}

export const isPdf = (bytes: Uint8Array): boolean => latin(bytes.subarray(0, 5)) === '%PDF-';

/** JSON of bytes that may be anything. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Neither text nor JSON: nothing that a certificate could be in.
    return undefined;
  }
}

/** One character for each byte. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
