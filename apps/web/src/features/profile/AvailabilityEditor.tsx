import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { daysOf, rowsOf, spansOf, type AvailabilityRow, type RowProblem } from './availability-rows.js';
import { StateAvailability, type Profile } from './profile.queries.js';
import classes from './profile.module.css';

/** What a new row says: a working day. */
const USUAL = { from: '09:00', to: '18:00' };

/** When the person can come: at any time, or only at these times of these days, in the summit's zone or their own. */
export function AvailabilityEditor({ profile }: { profile: Profile }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const name = useId();
  const { summit } = profile;
  const own = readerZone();
  const [zone, setZone] = useState(summit.timeZone);
  const [isAlways, setIsAlways] = useState<boolean | null>(
    profile.availabilityStatedAt === null ? null : profile.availability.length === 0,
  );
  const [rows, setRows] = useState<readonly AvailabilityRow[]>(() => rowsOf(profile.availability, zone));
  const [problem, setProblem] = useState<RowProblem | 'empty' | null>(null);
  const [isDirty, setIsDirty] = useState(false);
  const [result, state] = useMutation(StateAvailability);
  const answer = result.data?.stateAvailability;
  const days = [...new Set([...daysOf(summit, zone), ...rows.map(({ date }) => date)])].sort();
  const differs = formats.zoneOffset(own, summit.startsAt) !== formats.zoneOffset(summit.timeZone, summit.startsAt);

  const change = (next: readonly AvailabilityRow[]): void => {
    setRows(next);
    setIsDirty(true);
    setProblem(null);
  };
  const choose = (always: boolean): void => {
    setIsAlways(always);
    setIsDirty(true);
    setProblem(null);
  };
  const changeZone = (next: string): void => {
    const meant = spansOf(rows, zone);
    if (!('spans' in meant)) return setProblem(meant);
    setRows(rowsOf(meant.spans, next));
    setZone(next);
  };
  const save = async (): Promise<void> => {
    const meant = isAlways ? { spans: [] } : spansOf(rows, zone);
    if (!('spans' in meant)) return setProblem(meant);
    if (!isAlways && meant.spans.length === 0) return setProblem('empty');
    const { data } = await state({ summit: summit.slug, spans: meant.spans });
    if (data?.stateAvailability.__typename !== 'Profile') return;
    setRows(rowsOf(data.stateAvailability.availability, zone));
    setIsDirty(false);
  };
  return (
    <section aria-labelledby="availability" className={classes.section}>
      <h2 id="availability">{t('profile.availability')}</h2>
      <p className={classes.soft}>{t('profile.availability-hint')}</p>
      <div role="radiogroup" aria-labelledby="availability" className={classes.choices}>
        <label>
          <input type="radio" name={name} checked={isAlways === true} onChange={() => choose(true)} />
          {t('profile.always')}
        </label>
        <label>
          <input type="radio" name={name} checked={isAlways === false} onChange={() => choose(false)} />
          {t('profile.only-at')}
        </label>
      </div>
      {isAlways === false && (
        <>
          {differs && (
            <label className={classes.zone}>
              {t('profile.zone')}
              <select value={zone} onChange={(event) => changeZone(event.target.value)}>
                {[summit.timeZone, own].map((option) => (
                  <option key={option} value={option}>
                    {option === summit.timeZone
                      ? t('profile.zone-summit', { zone: formats.zoneOffset(option, summit.startsAt) })
                      : t('profile.zone-own', { zone: formats.zoneOffset(option, summit.startsAt) })}
                  </option>
                ))}
              </select>
            </label>
          )}
          <ul className={classes.days}>
            {days.map((date) => (
              <li key={date}>
                <h3 id={`day-${date}`}>{formats.plainDate(date)}</h3>
                <div className={classes.rows}>
                  {rows.map((row, index) =>
                    row.date === date ? (
                      <Times
                        key={index}
                        row={row}
                        day={formats.plainDate(date)}
                        problem={typeof problem === 'object' && problem?.index === index ? problem.problem : null}
                        onChange={(next) => change(rows.map((other, place) => (place === index ? next : other)))}
                        onRemove={() => change(rows.filter((_, place) => place !== index))}
                      />
                    ) : null,
                  )}
                  <Button
                    type="button"
                    size="compact-sm"
                    variant="subtle"
                    leftSection={<IconPlus size={16} aria-hidden />}
                    aria-describedby={`day-${date}`}
                    onClick={() => change([...rows, { date, ...USUAL }])}
                  >
                    {t('profile.add-time')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <div aria-live="polite" className={classes.notices}>
        {problem === 'empty' && (
          <p role="alert" className={classes.refused}>
            {t('profile.no-times')}
          </p>
        )}
        {result.error && <ErrorNotice problem={problemOf(result.error)} />}
        {answer && answer.__typename !== 'Profile' && (
          <p role="alert" className={classes.refused}>
            {t('profile.refused')}
          </p>
        )}
        {!isDirty && profile.availabilityStatedAt !== null && (
          <p className={classes.done}>
            {t('profile.availability-stated', { date: formats.dateTime(profile.availabilityStatedAt, own) })}
          </p>
        )}
      </div>
      <div>
        <Button
          type="button"
          loading={result.fetching}
          disabled={isAlways === null || !isDirty}
          onClick={() => void save()}
        >
          {t('profile.availability-save')}
        </Button>
      </div>
    </section>
  );
}

interface TimesProps {
  row: AvailabilityRow;
  day: string;
  problem: RowProblem['problem'] | null;
  onChange: (row: AvailabilityRow) => void;
  onRemove: () => void;
}

function Times({ row, day, problem, onChange, onRemove }: TimesProps): ReactNode {
  const t = useText();
  const problemId = useId();
  return (
    <div className={classes.row} role="group" aria-label={day}>
      <label>
        {t('profile.from')}
        <input
          type="time"
          value={row.from}
          aria-invalid={problem !== null}
          aria-describedby={problemId}
          onChange={(event) => onChange({ ...row, from: event.target.value })}
        />
      </label>
      <label>
        {t('profile.to')}
        <input
          type="time"
          value={row.to}
          aria-invalid={problem !== null}
          aria-describedby={problemId}
          onChange={(event) => onChange({ ...row, to: event.target.value })}
        />
      </label>
      <ActionIcon
        type="button"
        variant="subtle"
        color="red"
        size="lg"
        aria-label={t('profile.remove-time')}
        onClick={onRemove}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
      <p id={problemId} className={classes.problem} role={problem ? 'alert' : undefined}>
        {problem && t(`profile.problem.${problem}`)}
      </p>
    </div>
  );
}
