import {
  IconBrandApple,
  IconBrandGoogle,
  IconBrandOffice,
  IconBrandWindows,
  IconCalendarPlus,
  IconCopy,
  IconDownload,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { PopoverMenu } from '../../ui/PopoverMenu.js';
import { eventLinks, type SessionEvent, subscriptionLinks } from './calendar-links.js';
import classes from './calendar.module.css';

interface AddToCalendarProps {
  /** Of the `.ics`; a path or whole. */
  address: string;
  /** What the calendar holds, as its reader calls it. */
  name: string;
  /** For a single session: services then get the session itself and not a calendar to follow. */
  event?: SessionEvent;
  alarmMinutes?: number | null;
  variant?: 'main' | 'quiet' | 'compact';
}

/** 'Add to calendar': the reader's own calendar program or service, a file, or the address to paste. */
export function AddToCalendar({
  address,
  name,
  event,
  alarmMinutes = null,
  variant = 'quiet',
}: AddToCalendarProps): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const links = subscriptionLinks(address, location.origin, name, { language, alarmMinutes });
  const services = event ? eventLinks(event) : links;
  const elsewhere = { target: '_blank', rel: 'noopener noreferrer' };
  return (
    <PopoverMenu
      variant={variant}
      icon={<IconCalendarPlus size={20} aria-hidden />}
      label={t('calendar.add')}
      accessibleLabel={t('calendar.add-what', { name })}
    >
      <li>
        <a href={links.webcal}>
          <IconBrandApple size={20} aria-hidden /> {t('calendar.apple')}
        </a>
      </li>
      <li>
        <a href={services.google} {...elsewhere}>
          <IconBrandGoogle size={20} aria-hidden /> {t('calendar.google')}
        </a>
      </li>
      <li>
        <a href={services.outlook} {...elsewhere}>
          <IconBrandWindows size={20} aria-hidden /> {t('calendar.outlook')}
        </a>
      </li>
      <li>
        <a href={services.office} {...elsewhere}>
          <IconBrandOffice size={20} aria-hidden /> {t('calendar.office')}
        </a>
      </li>
      <li>
        <a href={links.https} download>
          <IconDownload size={20} aria-hidden /> {t('calendar.download')}
        </a>
      </li>
      <li>
        <CopyAddress address={links.https} />
      </li>
    </PopoverMenu>
  );
}

type Copying = 'idle' | 'copied' | 'failed';

function CopyAddress({ address }: { address: string }): ReactNode {
  const t = useText();
  const [copying, setCopying] = useState<Copying>('idle');
  const copy = (): void => {
    // Undefined on plain http other than localhost.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (!clipboard) return setCopying('failed');
    clipboard.writeText(address).then(
      () => setCopying('copied'),
      () => setCopying('failed'),
    );
  };
  return (
    <>
      <button type="button" onClick={copy}>
        <IconCopy size={20} aria-hidden /> {t('calendar.copy')}
      </button>
      <p role="status" className={classes.copied}>
        {copying === 'copied' && t('calendar.copied')}
        {copying === 'failed' && t('calendar.copy-failed')}
      </p>
      {copying === 'failed' && (
        <input
          readOnly
          dir="ltr"
          className={classes.address}
          aria-label={t('calendar.address')}
          value={address}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
}
