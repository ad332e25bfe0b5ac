/** Why a document was not taken. */
export type DocumentProblem = 'too-large' | 'not-a-pdf' | 'decided' | 'gone' | 'busy' | 'network';

const MOST_BYTES = 10 * 1024 * 1024;

/** Sends the PDF that empowers somebody. `to`: `signatories/<id>` for organisers, `accessions/<secret>`. `null` when it was taken. */
export async function sendDocument(to: string, file: Blob): Promise<DocumentProblem | null> {
  if (file.size > MOST_BYTES) return 'too-large';
  let response: Response;
  try {
    response = await fetch(`/exchange/initiatives/${to}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/pdf' },
      body: file,
    });
  } catch {
    // Nothing came back.
    return 'network';
  }
  return response.ok ? null : documentProblem(response.status);
}

export function documentProblem(status: number): DocumentProblem {
  switch (status) {
    case 413:
      return 'too-large';
    case 415:
    case 422:
      return 'not-a-pdf';
    case 409:
      return 'decided';
    case 401:
    case 403:
    case 404:
      return 'gone';
    case 429:
    case 503:
      return 'busy';
    default:
      return 'network';
  }
}
