import { useEffect, useState } from 'react';

const EVERY_MS = 500;

/** A clock that is read anew twice a second while it runs, in milliseconds since 1970. */
export function useClock(read: () => number, isRunning: boolean): number {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const tick = (): void => setNow(read());
    const first = setTimeout(tick, 0);
    const timer = isRunning ? setInterval(tick, EVERY_MS) : undefined;
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [read, isRunning]);
  return now;
}
