/** What a file has to be. */
type UploadKind = 'pdf' | 'picture';
/** Why a file was not taken. */
export type UploadProblem<Kind extends UploadKind> =
  'too-large' | `not-a-${Kind}` | 'limit-reached' | 'not-allowed' | 'rate-limited' | 'network';

/** Sends a file to be looked at and kept. `null` when it was taken. */
export async function uploadFile<Kind extends UploadKind>(
  kind: Kind,
  address: string,
  file: Blob,
  mostBytes: number,
): Promise<UploadProblem<Kind> | null> {
  if (file.size > mostBytes) return 'too-large';
  try {
    const { ok, status } = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    return ok ? null : problemOfStatus(kind, status);
  } catch {
    return 'network';
  }
}

function problemOfStatus<Kind extends UploadKind>(kind: Kind, status: number): UploadProblem<Kind> {
  switch (status) {
    case 409:
      return 'limit-reached';
    case 413:
      return 'too-large';
    case 415:
    case 422:
      return `not-a-${kind}` as const;
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
