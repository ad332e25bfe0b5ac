import { OUTCOME_LIMITS } from '@app/domain';

/** Why a document was not taken. */
export type FileProblem = 'too-large' | 'not-a-pdf' | 'limit-reached' | 'not-allowed' | 'rate-limited' | 'network';

/** Sends a PDF of an outcome. `null` when it was taken. */
export async function sendDocument(
  outcomeId: string,
  file: Blob,
  details: { title: string; language: string },
): Promise<FileProblem | null> {
  if (file.size > OUTCOME_LIMITS.documentBytes) return 'too-large';
  let response: Response;
  try {
    response = await fetch(`/exchange/outcomes/documents/${outcomeId}?${new URLSearchParams(details)}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
  } catch {
    return 'network';
  }
  return response.ok ? null : (BY_STATUS[response.status] ?? 'network');
}

const BY_STATUS: Readonly<Record<number, FileProblem>> = {
  401: 'not-allowed',
  403: 'not-allowed',
  404: 'not-allowed',
  409: 'limit-reached',
  413: 'too-large',
  415: 'not-a-pdf',
  422: 'not-a-pdf',
  429: 'rate-limited',
};
