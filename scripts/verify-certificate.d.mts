import type { certificateAddress, checkCertificateFile } from '../libs/domain/src/certificates/index.js';

/** What a file is, in sentences, and whether all of it is as it was issued. */
export function verdictOn(
  certificates: { checkCertificateFile: typeof checkCertificateFile; certificateAddress: typeof certificateAddress },
  bytes: Uint8Array,
  keySet: { keys: { kid: string; x: string; usedUntil?: string }[] },
): { isAuthentic: boolean; lines: string[] };
