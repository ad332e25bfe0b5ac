import type { ImportAnswer } from '@app/contracts';

/** The server's own limit, in MB, to be told before a file is sent. */
export const MOST_MEGABYTES = 8;

export type UploadAnswer = ImportAnswer | { outcome: 'failed'; code: UploadFailure };
export type UploadFailure = 'file-too-large' | 'not-allowed' | 'rate-limited' | 'network';

interface UploadOrder {
  file: Blob;
  /** The summit to change; `null` makes a new one. */
  summitSlug: string | null;
  /** Of texts that do not say theirs. */
  language: string;
  /** Of a preview: do what it showed. */
  confirmation?: string;
}

/** Sends a file to be looked at, or to be taken in. */
export async function sendFile({ file, summitSlug, language, confirmation }: UploadOrder): Promise<UploadAnswer> {
  if (file.size > MOST_MEGABYTES * 1024 * 1024) return { outcome: 'failed', code: 'file-too-large' };
  const search = new URLSearchParams({ language });
  if (summitSlug !== null) search.set('summit', summitSlug);
  if (confirmation !== undefined) search.set('confirm', confirmation);
  try {
    const response = await fetch(`/exchange/imports?${search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    if (response.ok) return (await response.json()) as ImportAnswer;
    return { outcome: 'failed', code: FAILURES[response.status] ?? 'network' };
  } catch {
    // Nothing came back, or nothing that our server says; a file that changed on the disk cannot be read either.
    return { outcome: 'failed', code: 'network' };
  }
}

const FAILURES: Readonly<Record<number, UploadFailure>> = {
  401: 'not-allowed',
  403: 'not-allowed',
  413: 'file-too-large',
  429: 'rate-limited',
};
