import { graphqlClient } from '../clients/graphql/client.js';
import { loadMediaCode } from '../clients/media/index.js';
import { beginSession } from '../features/session/session-ahead.js';
import { SessionPageQuery } from '../features/session/session-queries.js';
import { readerAcceptLanguage } from './i18n/reader-language.js';
import { SUMMIT_PAGES } from './summit-pages.js';

const SESSION = new RegExp(`^/s/[^/]+/(?!(${SUMMIT_PAGES})(/|$))[^/]+/?$`);
/** A network that takes longer leaves time to fetch the app meanwhile, and then to make it ready. */
const FETCH_WAITS_MS = 400;
const APP_WAITS_MS = 800;

/**
 * Starts what the page at `path` waits for before the app itself is there. Only where people wait for a picture: the stage.
 * When that fails, the page itself asks again and says so. @returns when the app may have the processor: the picture is there, or
 * is none, or takes its time. Never rejects.
 */
export async function loadAhead(path: string): Promise<void> {
  if (!SESSION.test(path)) return;
  const client = graphqlClient(readerAcceptLanguage());
  const [, summit = '', session = ''] = path.split('/').filter(Boolean).map(decodeURIComponent);
  let isAsked = false;
  const prepare = (): void => {
    fetchApp();
    // The page finds the answer with the client.
    if (!isAsked) void client.query(SessionPageQuery, { summit, session }).toPromise();
    isAsked = true;
  };
  const code = loadMediaCode().catch(() => undefined);
  const sessionId = document.querySelector<HTMLMetaElement>('meta[name="canopy-live-session"]')?.content;
  if (sessionId === undefined) return prepare();
  // What the app needs waits for the picture: the same server answers, and the same browser asks.
  const begun = beginSession(client, sessionId)
    .catch(() => undefined)
    .then(prepare);
  void code.then(() => setTimeout(prepare, FETCH_WAITS_MS));
  await Promise.race([begun, new Promise((resolve) => setTimeout(resolve, APP_WAITS_MS))]);
}

/** Has the browser fetch what the server named for later (`page-preloads.ts` of the API). */
export function fetchApp(): void {
  const later = document.querySelector<HTMLTemplateElement>('template#later');
  if (later === null) return;
  later.remove();
  document.head.append(later.content);
}
