import type { DrawnPage } from './pdf-document.js';

/** Why a page did not arrive. */
export type SendProblem = 'not-allowed' | 'too-large' | 'busy' | 'broken' | 'network';
/** A busy server or a lost network is asked again so often, with pauses between. */
const TRIES = 5;
const PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 20_000;

/** Sends one page of a deck. `null` when it arrived. A page that is sent again takes the place of the first. */
export async function sendPage(
  deckId: string,
  page: number,
  { picture, text }: DrawnPage,
): Promise<SendProblem | null> {
  const words = new TextEncoder().encode(text);
  const body = new Blob([words, picture]);
  for (let attempt = 1; ; attempt += 1) {
    const { problem, retryAfterMs } = await send(`/slides/${deckId}/${page}?text=${words.length}`, body);
    if ((problem !== 'busy' && problem !== 'network') || attempt === TRIES) return problem;
    await new Promise((resolve) => setTimeout(resolve, Math.min(retryAfterMs ?? PAUSE_MS * attempt, LONGEST_PAUSE_MS)));
  }
}

async function send(address: string, body: Blob): Promise<{ problem: SendProblem | null; retryAfterMs?: number }> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    });
    if (response.ok) return { problem: null };
    const retryAfterS = Number(response.headers.get('retry-after'));
    return { problem: problemOfStatus(response.status), ...(retryAfterS > 0 && { retryAfterMs: retryAfterS * 1_000 }) };
  } catch {
    return { problem: 'network' };
  }
}

function problemOfStatus(status: number): SendProblem {
  switch (status) {
    case 401:
    case 403:
    case 404:
      return 'not-allowed';
    case 413:
      return 'too-large';
    case 415:
    case 422:
      return 'broken';
    case 429:
    case 503:
      return 'busy';
    default:
      return 'network';
  }
}
