import { OUTCOME_LIMITS } from '@app/domain';
import { uploadFile, type UploadProblem } from '../../clients/uploads.js';

/** Sends a PDF of an outcome. `null` when it was taken. */
export async function sendDocument(
  outcomeId: string,
  file: Blob,
  details: { title: string; language: string },
): Promise<UploadProblem<'pdf'> | null> {
  const address = `/exchange/outcomes/documents/${outcomeId}?${new URLSearchParams(details)}`;
  return uploadFile('pdf', address, file, OUTCOME_LIMITS.documentBytes);
}
