import { IconAlertTriangle, IconInfoCircle, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import classes from './announcements.module.css';
import { dismiss, useDismissed } from './dismissed.js';

export interface ReadAnnouncement {
  id: string;
  isUrgent: boolean;
  text: { text: string; language: string; direction: 'LTR' | 'RTL'; isFallback: boolean };
  link: string | null;
}

/**
 * What organisers say to everybody, the urgent first; each until it is dismissed on this device. Both regions are there
 * before there is anything in them: only then do screen readers say what comes.
 */
export function Announcements({ announcements }: { announcements: readonly ReadAnnouncement[] }): ReactNode {
  const t = useText();
  const dismissed = useDismissed();
  const shown = announcements.filter(({ id }) => !dismissed.includes(id));
  const regions = [
    { role: 'alert', of: shown.filter(({ isUrgent }) => isUrgent) },
    { role: 'status', of: shown.filter(({ isUrgent }) => !isUrgent) },
  ] as const;
  return (
    <section className={classes.announcements} aria-label={t('announcements.title')} data-empty={shown.length === 0}>
      {regions.map(({ role, of }) => (
        <div key={role} role={role} aria-atomic="false" className={classes.region}>
          {of.map((announcement) => (
            <Banner key={announcement.id} announcement={announcement} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Banner({ announcement: { id, isUrgent, text, link } }: { announcement: ReadAnnouncement }): ReactNode {
  const t = useText();
  const Icon = isUrgent ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={classes.banner} data-urgent={isUrgent || undefined} data-testid="announcement">
      <Icon size={22} aria-hidden className={classes.bannerIcon} />
      <div className={classes.words}>
        {isUrgent && <strong className={classes.urgent}>{t('announcements.urgent')}</strong>}
        <LocalText as="p" className={classes.text} text={text} />
        {link !== null && (
          <a href={link} target="_blank" rel="noopener noreferrer nofollow" className={classes.link}>
            {t('announcements.read-more')} <bdi dir="ltr">({new URL(link).host})</bdi>
          </a>
        )}
      </div>
      <button
        type="button"
        className={classes.dismiss}
        aria-label={t('announcements.dismiss')}
        title={t('announcements.dismiss')}
        data-testid="dismiss-announcement"
        onClick={() => dismiss(id)}
      >
        <IconX size={20} aria-hidden />
      </button>
    </div>
  );
}
