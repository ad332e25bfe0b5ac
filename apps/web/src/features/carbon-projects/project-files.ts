import { CARBON_PROJECT_LIMITS } from '@app/contracts';
import { uploadFile, type UploadProblem } from '../../clients/uploads.js';

/** Why a file was not taken. */
export type FileProblem = UploadProblem<'pdf' | 'picture'>;

/** What goes to the server with a file. */
export type FileDetails = Readonly<Record<string, string>>;

/** Sends a document or a picture of a project. `null` when it was taken. */
export async function sendFile(
  what: 'documents' | 'pictures',
  projectId: string,
  file: Blob,
  details: FileDetails,
): Promise<FileProblem | null> {
  const address = `/exchange/carbon/${what}/${projectId}?${new URLSearchParams(details)}`;
  return what === 'documents'
    ? uploadFile('pdf', address, file, CARBON_PROJECT_LIMITS.documentBytes)
    : uploadFile('picture', address, file, CARBON_PROJECT_LIMITS.pictureBytes);
}
