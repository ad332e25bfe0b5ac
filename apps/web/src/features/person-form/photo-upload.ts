/** As the server says it: larger uploads are refused. */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;

/** Why a photo was not taken. */
export type PhotoProblem = 'too-large' | 'not-a-picture' | 'not-allowed' | 'rate-limited' | 'network';

/** Sends a picture as somebody's photo. `null` when it was taken. */
export async function uploadPhoto(personId: string, file: Blob): Promise<PhotoProblem | null> {
  if (file.size > MAX_PHOTO_BYTES) return 'too-large';
  let response: Response;
  try {
    response = await fetch(`/photos/${encodeURIComponent(personId)}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': file.type.startsWith('image/') ? file.type : 'application/octet-stream' },
      body: file,
    });
  } catch {
    return 'network';
  }
  return response.ok ? null : problemOfStatus(response.status);
}

export function problemOfStatus(status: number): PhotoProblem {
  switch (status) {
    case 413:
      return 'too-large';
    case 415:
    case 422:
      return 'not-a-picture';
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
