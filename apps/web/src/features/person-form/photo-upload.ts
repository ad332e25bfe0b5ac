import { uploadFile, type UploadProblem } from '../../clients/uploads.js';

/** As the server says it: larger uploads are refused. */
const MAX_PHOTO_BYTES = 10 * 1024 * 1024;

/** Why a photo was not taken. */
export type PhotoProblem = Exclude<UploadProblem<'picture'>, 'limit-reached'>;

/** Sends a picture as somebody's photo. `null` when it was taken. */
export async function uploadPhoto(personId: string, file: Blob): Promise<PhotoProblem | null> {
  const problem = await uploadFile('picture', `/photos/${encodeURIComponent(personId)}`, file, MAX_PHOTO_BYTES);
  // There is one of a person, and no limit to reach.
  return problem === 'limit-reached' ? 'network' : problem;
}
