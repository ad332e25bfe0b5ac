import type { ReactNode } from 'react';
import { useText } from '../app/i18n/use-text.js';
import { timeLeft } from './countdown.js';
import { useNow } from './use-now.js';

/** 'In 2 days and 3 hours', down to seconds in the last ten minutes. A screen reader hears it when it asks, not each second. `now`: a clock that is righter than the reader's own, in milliseconds since 1970. */
export function Countdown({ until, now = Date.now }: { until: string; now?: () => number }): ReactNode {
  const t = useText();
  const untilMs = Date.parse(until);
  useNow(20_000);
  const isClose = untilMs - now() < 600_000;
  useNow(isClose ? 1000 : 20_000);
  const left = timeLeft(untilMs, now());
  const text =
    left.days > 0
      ? t('ui.countdown.days', { days: left.days, hours: left.hours })
      : left.hours > 0
        ? t('ui.countdown.hours', { hours: left.hours, minutes: left.minutes })
        : left.minutes >= 10
          ? t('ui.countdown.minutes', { minutes: left.minutes })
          : left.minutes + left.seconds > 0
            ? t('ui.countdown.clock', { clock: `${left.minutes}:${String(left.seconds).padStart(2, '0')}` })
            : t('ui.countdown.now');
  return (
    <time dateTime={until} role="timer">
      {text}
    </time>
  );
}
