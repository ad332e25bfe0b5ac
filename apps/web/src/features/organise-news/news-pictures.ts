import { NEWS_LIMITS } from '@app/contracts';

/** Why a picture was not taken. */
export type PictureProblem =
  'too-large' | 'not-a-picture' | 'limit-reached' | 'not-allowed' | 'rate-limited' | 'network';
/** Of an article, or of a summit's press kit. */
export type PictureOwner = { articleId: string } | { summitId: string };

/** Sends a picture with what is to be seen on it. `null` when it was taken. */
export async function sendPicture(
  owner: PictureOwner,
  file: Blob,
  details: { description: string; language: string; credit: string },
): Promise<PictureProblem | null> {
  if (file.size > NEWS_LIMITS.pictureBytes) return 'too-large';
  const { credit, ...rest } = details;
  const query = new URLSearchParams({ ...rest, ...(credit.trim() === '' ? {} : { credit }) });
  const path = 'articleId' in owner ? `articles/${owner.articleId}` : `kits/${owner.summitId}`;
  let response: Response;
  try {
    response = await fetch(`/exchange/news/pictures/${path}?${query}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
  } catch {
    return 'network';
  }
  return response.ok ? null : problemOfStatus(response.status);
}

function problemOfStatus(status: number): PictureProblem {
  switch (status) {
    case 409:
      return 'limit-reached';
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
