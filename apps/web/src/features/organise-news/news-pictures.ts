import { NEWS_LIMITS } from '@app/contracts';
import { uploadFile, type UploadProblem } from '../../clients/uploads.js';

/** Why a picture was not taken. */
export type PictureProblem = UploadProblem<'picture'>;
/** Of an article, or of a summit's press kit. */
export type PictureOwner = { articleId: string } | { summitId: string };

/** Sends a picture with what is to be seen on it. `null` when it was taken. */
export async function sendPicture(
  owner: PictureOwner,
  file: Blob,
  details: { description: string; language: string; credit: string },
): Promise<PictureProblem | null> {
  const { credit, ...rest } = details;
  const query = new URLSearchParams({ ...rest, ...(credit.trim() === '' ? {} : { credit }) });
  const path = 'articleId' in owner ? `articles/${owner.articleId}` : `kits/${owner.summitId}`;
  return uploadFile('picture', `/exchange/news/pictures/${path}?${query}`, file, NEWS_LIMITS.pictureBytes);
}
