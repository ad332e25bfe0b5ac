import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { LiveBadge } from '../../ui/LiveBadge.js';
import { LocalText } from '../../ui/LocalText.js';
import { EndSession, type StageCommands } from '../stage/index.js';
import classes from './Session.module.css';
import type { SessionSummit } from './session-queries.js';

interface RoomTopProps {
  summit: SessionSummit;
  isLive: boolean;
  mayModerate: boolean;
  commands: StageCommands;
  isEnding: boolean;
  onEnding: (isEnding: boolean) => void;
  onLeaveRoom?: () => void;
}

/** The way back at one end; at the other, far from everything else, the moderator's way to end the session. */
export function RoomTop({
  summit,
  isLive,
  mayModerate,
  commands,
  isEnding,
  onEnding,
  onLeaveRoom,
}: RoomTopProps): ReactNode {
  const t = useText();
  return (
    <div className={classes.roomTop}>
      <Link href={`/s/${summit.slug}`} className={classes.backLink} title={summit.title.text}>
        <IconChevronLeft size={18} aria-hidden className={classes.backIcon} />
        <LocalText text={summit.title} marksFallback={false} />
      </Link>
      {isLive && <LiveBadge state="live" />}
      {!isLive && onLeaveRoom && (
        <button type="button" className={classes.textButton} onClick={onLeaveRoom}>
          {t('session.leave-backstage')}
        </button>
      )}
      {mayModerate && isLive && (
        <div className={classes.endArea}>
          <EndSession isAsking={isEnding} isBusy={commands.isBusy} onAsk={onEnding} onEnd={commands.end} />
        </div>
      )}
    </div>
  );
}
