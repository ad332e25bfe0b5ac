import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import classes from './statistics.module.css';
import { useUsageWords } from './usage-words.js';
import { OwnUsageQuery } from './usage.queries.js';

/** What is kept of the reader's own watching, session by session; nothing where nothing is. */
export function OwnUsage(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const words = useUsageWords();
  const [{ data }] = useQuery({ query: OwnUsageQuery, requestPolicy: 'cache-and-network' });
  const sessions = data?.ownMediaUsage ?? [];
  if (sessions.length === 0) return null;
  return (
    <section aria-labelledby="own-usage" data-testid="own-usage">
      <h2 id="own-usage">{t('statistics.own')}</h2>
      <p className={classes.soft}>{t('statistics.own-text')}</p>
      <ul className={classes.peers}>
        {sessions.map(({ sessionId, title, startsAt, connectedSeconds, receivedBytes, sentBytes }) => (
          <li key={sessionId} className={classes.peer}>
            <p className={classes.name}>
              <LocalText text={title} />
            </p>
            {startsAt && <p className={classes.soft}>{formats.dateTime(startsAt, readerZone())}</p>}
            <dl className={classes.figures}>
              <div>
                <dt>{t('statistics.time')}</dt>
                <dd>{words.time(connectedSeconds)}</dd>
              </div>
              <div>
                <dt>{t('statistics.received')}</dt>
                <dd>{words.data(receivedBytes)}</dd>
              </div>
              <div>
                <dt>{t('statistics.sent')}</dt>
                <dd>{words.data(sentBytes)}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
