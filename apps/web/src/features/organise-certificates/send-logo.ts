/** Why a logo was not taken. */
export type LogoProblem = 'too-large' | 'not-a-picture' | 'limit-reached' | 'not-allowed' | 'later';

const BY_STATUS: Readonly<Record<number, LogoProblem>> = {
  401: 'not-allowed',
  403: 'not-allowed',
  409: 'limit-reached',
  413: 'too-large',
  415: 'not-a-picture',
  422: 'not-a-picture',
};

/** Sends a picture of the issuer's; the server makes its own of it. */
export async function sendLogo(summitSlug: string, file: Blob): Promise<{ id: string } | { problem: LogoProblem }> {
  try {
    const response = await fetch(`/exchange/certificates/${encodeURIComponent(summitSlug)}/logos`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    if (!response.ok) return { problem: BY_STATUS[response.status] ?? 'later' };
    return (await response.json()) as { id: string };
  } catch {
    return { problem: 'later' };
  }
}
