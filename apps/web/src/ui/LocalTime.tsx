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
  /** `time` alone where the day is said already; a reader for whom it is another day still sees that day. */
  shows?: 'date-and-time' | 'time';
}

/** When something is: in the reader's zone, the summit's beside it. */
export function LocalTime({ at, until, summitZone, shows = 'date-and-time' }: LocalTimeProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const zone = readerZone();
  const isOtherDay = formats.dayKey(at, zone) !== formats.dayKey(at, summitZone);
  const write = (inZone: string, hasDate: boolean): string => {
    const time = until ? formats.timeRange(at, until, inZone) : formats.time(at, inZone);
    return hasDate ? t('ui.date-at-time', { date: formats.date(at, inZone), time }) : time;
  };
  const differs = formats.zoneOffset(zone, at) !== formats.zoneOffset(summitZone, at);
  const hasDate = shows === 'date-and-time' || isOtherDay;
  return (
    <span className={classes.localTime}>
      <time dateTime={at}>{write(zone, hasDate)}</time>{' '}
      <span className={classes.zone}>
        {differs ? t('ui.your-time', { zone: formats.zoneOffset(zone, at) }) : formats.zoneName(zone, at)}
      </span>
      {differs && (
        <span className={classes.otherZone}>
          <time dateTime={at}>{write(summitZone, isOtherDay)}</time>{' '}
          <span className={classes.zone}>{formats.zoneName(summitZone, at)}</span>
        </span>
      )}
    </span>
  );
}
