import { useEffect, useState } from 'react';

/** The server's clock, read anew every `everyMs` while `isRunning`. */
export function useServerNow(serverNow: () => number, everyMs: number, isRunning: boolean): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    if (!isRunning) return;
    const tick = (): void => setNow(serverNow());
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [serverNow, everyMs, isRunning]);
  return now;
}
