import { useEffect, useState, type ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './Booth.module.css';
import { clockText } from './booth-situation.js';
import { useServerTime } from './use-interpreter.js';

/**
 * After this long interpreters lose accuracy faster than they notice, in milliseconds.
 * @source AIIC, Practical guide for professional conference interpreters, "Team strength": turns of about 30 minutes.
 */
const LONG_TURN_MS = 30 * 60 * 1_000;

/** How long this interpreter has been heard without a pause; shown while they are. It goes on over a reload. */
export function BoothClock({ language }: { language: string }): ReactNode {
  const t = useText();
  const { locale } = useFormats();
  const { session, serverNow } = useLiveRoom();
  const key = `canopy.booth-since.${session.id}.${language}`;
  const [since] = useState(() => read(key) ?? serverNow());
  useEffect(() => {
    keep(key, since);
    return () => keep(key, null);
  }, [key, since]);
  const now = useServerTime();
  const format = (value: number, digits: number): string =>
    new Intl.NumberFormat(locale, { minimumIntegerDigits: digits, useGrouping: false }).format(value);
  const isLong = now - since >= LONG_TURN_MS;
  return (
    <p className={classes.clock} role="timer" aria-label={t('interpretation.clock')} data-long={isLong || undefined}>
      <time dir="ltr">{clockText(now - since, format)}</time>
      {isLong && <span> · {t('interpretation.long-turn')}</span>}
    </p>
  );
}

function read(key: string): number | null {
  try {
    const kept = sessionStorage.getItem(key);
    return kept !== null && Number.isFinite(Number(kept)) ? Number(kept) : null;
  } catch {
    return null;
  }
}

function keep(key: string, since: number | null): void {
  try {
    if (since === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, String(since));
  } catch {
    // Storage is refused in some private windows: the clock then begins anew with a reload.
  }
}
