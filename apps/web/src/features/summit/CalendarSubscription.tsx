import { useId, useState, type CSSProperties, type ReactNode } from 'react';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { AddToCalendar, partAddress, ReminderChoice, subscriptionLinks } from '../calendar/index.js';
import { Section } from './Section.js';
import type { Summit } from './summit.queries.js';
import classes from './Summit.module.css';

/** The summit, or one sub-forum of it, in the reader's own calendar: opened there, or its address to paste. */
export function CalendarSubscription({ summit }: { summit: Summit }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const id = useId();
  const [alarmMinutes, setAlarmMinutes] = useState<number | null>(null);
  const name = summit.title.text;
  const { https } = subscriptionLinks(summit.calendarUrl, location.origin, name, { language, alarmMinutes });
  return (
    <Section id="calendar" title={t('summit.calendar')}>
      <p className={classes.soft}>{t('summit.calendar.text')}</p>
      <div className={`${classes.calendarActions} no-print`}>
        <AddToCalendar address={summit.calendarUrl} name={name} alarmMinutes={alarmMinutes} />
        <ReminderChoice value={alarmMinutes} onChange={setAlarmMinutes} />
      </div>
      <div className={classes.calendarLink}>
        <label htmlFor={id}>{t('summit.calendar.link')}</label>
        <input id={id} readOnly dir="ltr" value={https} onFocus={(event) => event.target.select()} />
      </div>
      {summit.subForums.length > 0 && (
        <div className="no-print">
          <h3 className={classes.calendarParts}>{t('summit.calendar.one-sub-forum')}</h3>
          <ul className={classes.calendarList}>
            {summit.subForums.map((subForum) => (
              <li key={subForum.id} style={{ '--hue': `var(--hue-${subForum.colour % 8})` } as CSSProperties}>
                <LocalText text={subForum.title} marksFallback={false} />
                <AddToCalendar
                  address={partAddress(summit.calendarUrl, 'sub-forums', subForum.slug)}
                  name={subForum.title.text}
                  alarmMinutes={alarmMinutes}
                  variant="compact"
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
