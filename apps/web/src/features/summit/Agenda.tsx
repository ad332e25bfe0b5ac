import { IconPrinter, IconStar } from '@tabler/icons-react';
import { useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import { Link } from 'wouter';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { Stars, useStars } from '../calendar/index.js';
import { agendaDays, type AgendaDay } from './agenda.js';
import { SessionCard } from './SessionCard.js';
import type { AgendaSession, SubForum, Summit } from './summit.queries.js';
import { ZoneSwitch } from './ZoneSwitch.js';
import classes from './Agenda.module.css';

/** `''` everything, `'plenary'`, or a sub-forum's id. */
type Filter = string;

/** The programme by day: sub-forums beside each other on wide screens, one list with a filter on phones. */
export function Agenda({ summit, sessions }: { summit: Summit; sessions: readonly AgendaSession[] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [zone, setZone] = useState(readerZone);
  const [filter, setFilter] = useState<Filter>('');
  const days = useMemo(
    () => agendaDays(sessions, summit.subForums, (instant) => formats.dayKey(instant, zone)),
    [sessions, summit.subForums, formats, zone],
  );
  const firstStart = sessions[0]?.startsAt ?? summit.startsOn;
  return (
    <Stars>
      <div className={`${classes.tools} no-print`}>
        <ZoneSwitch summitZone={summit.timeZone} at={firstStart} zone={zone} onChange={setZone} />
        {summit.subForums.length > 0 && (
          <label className={classes.filter}>
            {t('summit.filter')}
            <select value={filter} onChange={(event) => setFilter(event.target.value)}>
              <option value="">{t('summit.filter.all')}</option>
              <option value="plenary">{t('summit.plenary')}</option>
              {summit.subForums.map((subForum) => (
                <option key={subForum.id} value={subForum.id} lang={subForum.title.language}>
                  {subForum.title.text}
                </option>
              ))}
            </select>
          </label>
        )}
        <MyAgendaLink />
        <button type="button" className={classes.print} onClick={() => window.print()}>
          <IconPrinter size={18} aria-hidden /> {t('summit.print')}
        </button>
      </div>
      <p className={classes.printZone}>{formats.zoneName(zone, firstStart)}</p>
      {days.map((day) => (
        <Day key={day.key} day={day} summit={summit} zone={zone} filter={filter} />
      ))}
    </Stars>
  );
}

function MyAgendaLink(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { count } = useStars();
  return (
    <Link href="/my-agenda" className={classes.myAgenda}>
      <IconStar size={18} aria-hidden /> {t('calendar.my-agenda')}
      {count > 0 && <bdi>({formats.number(count)})</bdi>}
    </Link>
  );
}

interface DayProps {
  day: AgendaDay<AgendaSession>;
  summit: Summit;
  zone: string;
  filter: Filter;
}

function Day({ day, summit, zone, filter }: DayProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const subForums = new Map(summit.subForums.map((subForum) => [subForum.id, subForum]));
  const isShown = (session: AgendaSession): boolean => filter === '' || (session.subForum?.id ?? 'plenary') === filter;
  const first = day.sessions[0]?.session;
  const grid: CSSProperties = { '--columns': Math.max(1, day.columns.length) } as CSSProperties;
  return (
    <section className={classes.day} aria-labelledby={`day-${day.key}`}>
      <h3 id={`day-${day.key}`} className={classes.dayTitle}>
        {first && formats.date(first.startsAt, zone)}
      </h3>
      <div className={classes.scroller}>
        <ol className={classes.grid} style={grid} data-parallel={day.columns.length > 0 || undefined}>
          {day.columns.map((id, column) => (
            <ColumnHead key={id ?? 'plenary'} subForum={id === null ? undefined : subForums.get(id)} column={column} />
          ))}
          {day.sessions.map(({ session, column, rowStart, rowEnd }) => (
            <li
              key={session.id}
              className={classes.slot}
              data-filtered={isShown(session) ? undefined : true}
              style={
                {
                  '--column': column === 'all' ? '1 / -1' : String(column + 1),
                  '--rows': `${rowStart} / ${rowEnd}`,
                } as CSSProperties
              }
            >
              <SessionCard
                summit={summit}
                session={session}
                subForum={session.subForum ? subForums.get(session.subForum.id) : undefined}
                zone={zone}
              />
            </li>
          ))}
        </ol>
      </div>
      {filter !== '' && !day.sessions.some(({ session }) => isShown(session)) && (
        <p className={classes.nothing}>{t('summit.session-count', { count: 0 })}</p>
      )}
    </section>
  );
}

/** Seen above the columns on wide screens; on phones and for screen readers every session names its sub-forum itself. */
function ColumnHead({ subForum, column }: { subForum: SubForum | undefined; column: number }): ReactNode {
  const t = useText();
  return (
    <li
      aria-hidden
      className={classes.columnHead}
      style={{ '--column': String(column + 1), '--hue': hueOf(subForum) } as CSSProperties}
    >
      {subForum ? <LocalText text={subForum.title} marksFallback={false} /> : t('summit.plenary')}
    </li>
  );
}

function hueOf(subForum: SubForum | undefined): string {
  return subForum ? `var(--hue-${subForum.colour % 8})` : 'var(--green)';
}
