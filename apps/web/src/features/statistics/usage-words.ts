import { useCallback } from 'react';
import { useText } from '../../app/i18n/use-text.js';

const GIGABYTE = 1e9;
const MEGABYTE = 1e6;
const HOUR_S = 3_600;

/** Bytes and hours as people read them: decimal gigabytes, as networks and emissions are reckoned. */
export function useUsageWords(): { data: (bytes: number) => string; time: (seconds: number) => string } {
  const t = useText();
  const data = useCallback(
    (bytes: number) =>
      bytes >= GIGABYTE
        ? t('statistics.gigabytes', { value: Number((bytes / GIGABYTE).toFixed(1)) })
        : t('statistics.megabytes', { value: Math.round(bytes / MEGABYTE) }),
    [t],
  );
  const time = useCallback(
    (seconds: number) =>
      seconds >= HOUR_S
        ? t('statistics.hours', { value: Number((seconds / HOUR_S).toFixed(1)) })
        : t('statistics.minutes', { value: Math.round(seconds / 60) }),
    [t],
  );
  return { data, time };
}
