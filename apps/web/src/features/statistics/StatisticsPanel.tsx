import type { ReactNode } from 'react';
import type { PeerStatistics, RoomStatistics } from '@app/contracts';
import { CONNECTION_QUALITIES } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import { figuresOf } from './figures.js';
import classes from './statistics.module.css';
import { useRoomStatistics } from './use-room-statistics.js';

/** For moderators: how well everybody is connected, in a word, with the numbers behind it. */
export default function StatisticsPanel(): ReactNode {
  const t = useText();
  const { room, panel } = useLiveRoom();
  const answer = useRoomStatistics(room, panel === 'statistics');
  return (
    <section className={classes.panel} aria-label={t('statistics.title')} data-testid="statistics" tabIndex={0}>
      {answer === null ? (
        <p className={classes.soft}>{t('statistics.asking')}</p>
      ) : answer.ok ? (
        <Connections {...answer.value} />
      ) : (
        <p className={classes.soft}>{t('statistics.unavailable')}</p>
      )}
    </section>
  );
}

function Connections({ counts, peers }: RoomStatistics): ReactNode {
  const t = useText();
  const total = CONNECTION_QUALITIES.reduce((sum, quality) => sum + counts[quality], 0);
  return (
    <>
      <ul className={classes.counts}>
        {CONNECTION_QUALITIES.map((quality) => (
          <li key={quality} className={classes.quality} data-quality={quality}>
            {t(`statistics.count-${quality}`, { count: counts[quality] })}
          </li>
        ))}
      </ul>
      <p className={classes.soft}>{t('statistics.note')}</p>
      <ul className={classes.peers}>
        {peers.map((peer) => (
          <Connection key={peer.peerId} peer={peer} />
        ))}
      </ul>
      {total > peers.length && <p className={classes.soft}>{t('statistics.more', { count: total - peers.length })}</p>}
    </>
  );
}

function Connection({ peer }: { peer: PeerStatistics }): ReactNode {
  const t = useText();
  return (
    <li className={classes.peer} data-participant={peer.participantId}>
      <p className={classes.head}>
        <bdi className={classes.name}>{peer.name}</bdi>
        <span className={classes.quality} data-quality={peer.quality} data-testid="quality">
          {t(`statistics.${peer.quality}`)}
        </span>
      </p>
      <p className={classes.soft}>
        {t(peer.isSending ? 'statistics.sending' : 'statistics.watching')}
        {' · '}
        {t('statistics.connected', { minutes: Math.floor(peer.connectedS / 60) })}
      </p>
      <dl className={classes.figures}>
        {figuresOf(peer).map(({ name, words, values }) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              <bdi>{t(words, values)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
