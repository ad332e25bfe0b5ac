import type { ReactNode } from 'react';
import { readerZone } from '../app/i18n/formats.js';
import { useFormats } from '../app/i18n/LanguageProvider.js';
import { useText } from '../app/i18n/use-text.js';
import classes from './ui.module.css';

interface LocalTimeProps {
  /** ISO 8601 instant. */
  at: string;
  until?: string;
  /** The summit's zone: its time stands beside the reader's when the clocks differ. */
  summitZone: string;
  /** `time` alone where the day is said already. */
  shows?: 'date-and-time' | 'time';
}

/** When something is: in the reader's zone, the summit's beside it. */
export function LocalTime({ at, until, summitZone, shows = 'date-and-time' }: LocalTimeProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const zone = readerZone();
  const write = (inZone: string): string => {
    const time = until ? formats.timeRange(at, until, inZone) : formats.time(at, inZone);
    return shows === 'time' ? time : t('ui.date-at-time', { date: formats.date(at, inZone), time });
  };
  const differs = formats.zoneOffset(zone, at) !== formats.zoneOffset(summitZone, at);
  return (
    <span className={classes.localTime}>
      <time dateTime={at}>{write(zone)}</time>{' '}
      <span className={classes.zone}>{t('ui.your-time', { zone: formats.zoneOffset(zone, at) })}</span>
      {differs && (
        <span className={classes.otherZone}>
          <time dateTime={at}>{write(summitZone)}</time>{' '}
          <span className={classes.zone}>{formats.zoneName(summitZone, at)}</span>
        </span>
      )}
    </span>
  );
}
