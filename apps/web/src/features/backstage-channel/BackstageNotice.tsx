import { IconMessage2 } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { MessageText } from '../chat/index.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './backstage.module.css';
import { useBackstage } from './use-backstage.js';

/** What was just written to this very reader, where they look anyway: the chair's word to a speaker, a speaker's to the chair. */
export function BackstageNotice(): ReactNode {
  const t = useText();
  const view = useLiveRoom();
  const { isInside, lines } = useBackstage(view);
  /** What was there before this page came is in the tab; `null` until then. */
  const [seen, setSeen] = useState<number | null>(null);
  const last = lines.at(-1)?.seq ?? 0;
  if (isInside && (seen === null || (view.panel === 'backstage' && seen < last))) setSeen(last);

  const line = lines.findLast(
    ({ seq, author, audience, recipientId }) =>
      seq > (seen ?? last) &&
      author.participantId !== view.self &&
      (recipientId === view.self || (audience === 'chair' && view.isModerator)),
  );
  return (
    <div role="status" className={classes.noticeArea}>
      {line && (
        <div className={classes.notice} data-testid="backstage-notice">
          <IconMessage2 size={20} aria-hidden className={classes.noticeIcon} />
          <div className={classes.noticeText}>
            <bdi className={classes.author}>{line.author.name}</bdi>
            <MessageText text={line.text} />
          </div>
          <button type="button" onClick={() => view.showPanel('backstage')}>
            {t('backstage-channel.answer')}
          </button>
          <button type="button" onClick={() => setSeen(line.seq)}>
            {t('backstage-channel.seen')}
          </button>
        </div>
      )}
    </div>
  );
}
