import { CARBON_PROJECT_LIMITS } from '@app/contracts';

/** Why a file was not taken. */
export type FileProblem =
  'too-large' | 'not-a-pdf' | 'not-a-picture' | 'limit-reached' | 'not-allowed' | 'rate-limited' | 'network';

/** What goes to the server with a file. */
export type FileDetails = Readonly<Record<string, string>>;

/** Sends a document or a picture of a project. `null` when it was taken. */
export async function sendFile(
  what: 'documents' | 'pictures',
  projectId: string,
  file: Blob,
  details: FileDetails,
): Promise<FileProblem | null> {
  const most = what === 'documents' ? CARBON_PROJECT_LIMITS.documentBytes : CARBON_PROJECT_LIMITS.pictureBytes;
  if (file.size > most) return 'too-large';
  let response: Response;
  try {
    response = await fetch(`/exchange/carbon/${what}/${projectId}?${new URLSearchParams(details)}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
  } catch {
    return 'network';
  }
  return response.ok ? null : problemOfStatus(response.status, what);
}

export function problemOfStatus(status: number, what: 'documents' | 'pictures'): FileProblem {
  switch (status) {
    case 409:
      return 'limit-reached';
    case 413:
      return 'too-large';
    case 415:
    case 422:
      return what === 'documents' ? 'not-a-pdf' : 'not-a-picture';
    case 401:
    case 403:
    case 404:
      return 'not-allowed';
    case 429:
    case 503:
      return 'rate-limited';
    default:
      return 'network';
  }
}
