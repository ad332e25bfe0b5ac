import { graphqlClient } from '../clients/graphql/client.js';
import { loadMediaCode } from '../clients/media/index.js';
import { SessionPageQuery } from '../features/session/session-queries.js';
import { readerAcceptLanguage } from './i18n/reader-language.js';

/**
 * Starts what the page at `path` waits for before the app itself is there. Only where people wait for a picture: the stage.
 * When that fails, the page itself asks again and says so.
 */
export function loadAhead(path: string): void {
  if (!/^\/s\/[^/]+\/(?!(people|register|ticket|carbon)(\/|$))[^/]+\/?$/.test(path)) return;
  loadMediaCode().catch(() => undefined);
  const client = graphqlClient(readerAcceptLanguage());
  const [, summit = '', session = ''] = path.split('/').filter(Boolean).map(decodeURIComponent);
  const page = client.query(SessionPageQuery, { summit, session }).toPromise();
  import('../features/session/session-ahead.js')
    .then(async ({ beginSession }) => beginSession(client, (await page).data))
    .catch(() => undefined);
}
