import {
  type CertificateKey,
  checkEvidenceFile,
  type EvidenceFile,
  type EvidenceVerdict,
  initiativeOfPdf,
  MAX_EVIDENCE_BYTES,
  olderPages,
  type PagesStatement,
} from '@app/domain';
import { browserCrypto } from './browser-crypto.js';
import { canCheckPasskeys, evidenceTools } from './evidence-tools.js';

/** A document that was checked with evidence: by its hash, whatever it is called. */
export interface CheckedDocument {
  readonly name: string;
  /** As what the evidence names it; `undefined` where it does not, or its bytes are others. */
  readonly is: EvidenceFile | undefined;
  /** Pages of this initiative from when its chain was shorter, every byte of them; `undefined` where that is not proved. */
  readonly older: PagesStatement | undefined;
}
export type EvidenceFinding =
  | {
      readonly kind: 'evidence';
      readonly verdict: EvidenceVerdict;
      readonly documents: readonly CheckedDocument[];
      /** Where the evidence came from, when only pages were given. */
      readonly page: string | undefined;
    }
  /** It has answers of passkeys, which this browser cannot check here. */
  | { readonly kind: 'unable' }
  /** Pages of an initiative, with no evidence about them: not out, recalled, or the connection broke off. */
  | { readonly kind: 'no-evidence'; readonly why: 'unknown' | 'recalled' | 'network' };

/** Whether to look at it as evidence: it begins like that, in two places, so that one altered byte does not make it something else. */
export async function looksLikeEvidence(file: Blob): Promise<boolean> {
  const head = new TextDecoder('latin1').decode(await file.slice(0, 100).arrayBuffer());
  return head.includes('canopy-initiative-evidence') || head.includes('"head":{"at"');
}

/** Checks evidence with the files that should go with it. Nothing of them leaves the browser. */
export async function checkEvidence(
  evidence: Blob,
  documents: readonly File[],
  keys: readonly CertificateKey[],
  page?: string,
): Promise<EvidenceFinding> {
  const bytes = evidence.size > MAX_EVIDENCE_BYTES ? new Uint8Array() : new Uint8Array(await evidence.arrayBuffer());
  let needsPasskeys = false;
  const tools = evidenceTools(keys, browserCrypto);
  const verdict = await checkEvidenceFile(bytes, {
    ...tools,
    isSignedByPasskey: (challenge, passkey) => {
      if (canCheckPasskeys()) return tools.isSignedByPasskey(challenge, passkey);
      needsPasskeys = true;
      return false;
    },
  });
  if (needsPasskeys) return { kind: 'unable' };
  const files = verdict.evidence?.head.files ?? [];
  const checked = await Promise.all(
    documents.map(async (document): Promise<CheckedDocument> => {
      const content = new Uint8Array(await document.arrayBuffer());
      const hash = browserCrypto.sha256(content);
      const is = files.find(({ sha256 }) => sha256 === hash);
      const { evidence: whole, findings } = verdict;
      // Evidence that is wrong proves nothing of its pages.
      const mayBeOlder = is === undefined && whole !== undefined && findings.length === 0;
      const sha256OfBytes = (...parts: readonly Uint8Array[]): string => browserCrypto.sha256(...parts);
      return {
        name: document.name,
        is,
        older: mayBeOlder ? await olderPages(content, whole, { ...tools, sha256OfBytes }) : undefined,
      };
    }),
  );
  return { kind: 'evidence', verdict, documents: checked, page };
}

/** Pages of an initiative alone: what this installation has as evidence about it is asked for. `undefined` for any other file. */
export async function checkPages(file: File, keys: readonly CertificateKey[]): Promise<EvidenceFinding | undefined> {
  const of = initiativeOfPdf(new Uint8Array(await file.arrayBuffer()));
  if (of === undefined) return undefined;
  let response: Response;
  try {
    response = await fetch(`/exchange/initiatives/${of.summit}/${of.slug}/evidence.json`, { cache: 'no-store' });
  } catch {
    // Nothing came back.
    return { kind: 'no-evidence', why: 'network' };
  }
  if (response.status === 410) return { kind: 'no-evidence', why: 'recalled' };
  if (response.status === 404) return { kind: 'no-evidence', why: 'unknown' };
  if (!response.ok) return { kind: 'no-evidence', why: 'network' };
  return checkEvidence(await response.blob(), [file], keys, `/s/${of.summit}/initiatives/${of.slug}`);
}
