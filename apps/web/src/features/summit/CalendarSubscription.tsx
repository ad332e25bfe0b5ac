import { Button } from '@mantine/core';
import { IconCalendarPlus, IconCopy } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { calendarLinks } from './calendar-links.js';
import { Section } from './Section.js';
import classes from './Summit.module.css';

/** The summit in the reader's own calendar: opened there, or its address to paste. */
export function CalendarSubscription({ calendarUrl }: { calendarUrl: string }): ReactNode {
  const t = useText();
  const id = useId();
  const links = calendarLinks(calendarUrl, location.origin);
  const [copying, setCopying] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = (): void => {
    // Undefined on plain http other than localhost.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (!clipboard) return setCopying('failed');
    clipboard.writeText(links.https).then(
      () => setCopying('copied'),
      () => setCopying('failed'),
    );
  };
  return (
    <Section id="calendar" title={t('summit.calendar')}>
      <p className={classes.soft}>{t('summit.calendar.text')}</p>
      <div className={`${classes.calendarActions} no-print`}>
        <Button
          component="a"
          href={links.webcal}
          variant="light"
          leftSection={<IconCalendarPlus size={20} aria-hidden />}
        >
          {t('summit.calendar.subscribe')}
        </Button>
        <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>
          {t('summit.calendar.copy')}
        </Button>
      </div>
      <div className={classes.calendarLink}>
        <label htmlFor={id}>{t('summit.calendar.link')}</label>
        <input id={id} readOnly dir="ltr" value={links.https} onFocus={(event) => event.target.select()} />
      </div>
      <p role="status">
        {copying === 'copied'
          ? t('summit.calendar.copied')
          : copying === 'failed'
            ? t('summit.calendar.copy-failed')
            : ''}
      </p>
    </Section>
  );
}
