import { IconSpeakerphone } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { Dialog, useLiveRoom } from '../stage/index.js';
import classes from './announcements.module.css';

const ChairDesk = lazy(async () => ({ default: (await import('./ChairDesk.js')).ChairDesk }));

/** In the console: the way to announce something to everybody in this session. */
export function ChairAnnouncements(): ReactNode {
  const t = useText();
  const { isModerator } = useLiveRoom();
  const [isOpen, setIsOpen] = useState(false);
  if (!isModerator) return null;
  return (
    <>
      <button
        type="button"
        className={classes.quietButton}
        data-testid="chair-announce"
        onClick={() => setIsOpen(true)}
      >
        <IconSpeakerphone size={20} aria-hidden />
        {t('announcements.announce-here')}
      </button>
      {isOpen && (
        <Dialog title={t('announcements.announce-here')} onClose={() => setIsOpen(false)}>
          <Suspense fallback={null}>
            <ChairDesk onClose={() => setIsOpen(false)} />
          </Suspense>
        </Dialog>
      )}
    </>
  );
}
