/** `network`: another one, or the same one again. `woken`: the page slept or was out of sight; anything may have happened. */
export type NetworkNews = 'network' | 'woken';

/** Not in every browser, and not what TypeScript knows. https://wicg.github.io/netinfo/ */
interface NetworkInformation extends EventTarget {
  readonly type?: string;
}

const TICK_MS = 2_000;
/** A timer that is this late has slept; a busy page is late by less, and a hidden one is held back to once a minute. */
const SLEPT_MS = 5_000;

/** Tells when connections had better be looked after, before they notice by themselves. Returns what stops it. */
export function watchNetwork(tell: (news: NetworkNews) => void): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  globalThis.addEventListener('online', () => tell('network'), { signal });
  globalThis.addEventListener('pageshow', ({ persisted }) => persisted && tell('woken'), { signal });

  const connection = (navigator as Navigator & { connection?: NetworkInformation }).connection;
  let type = connection?.type;
  connection?.addEventListener(
    'change',
    () => {
      // It also tells of every new estimate of the bandwidth.
      if (connection.type === type) return;
      type = connection.type;
      if (type !== 'none') tell('network');
    },
    { signal },
  );

  let tickedAtMs = Date.now();
  const tick = (): void => {
    const lateMs = Date.now() - tickedAtMs - TICK_MS;
    tickedAtMs = Date.now();
    if (lateMs > SLEPT_MS) tell('woken');
  };
  const timer = setInterval(tick, TICK_MS);
  document.addEventListener('visibilitychange', () => document.hidden || tick(), { signal });
  return () => {
    stopping.abort();
    clearInterval(timer);
  };
}
