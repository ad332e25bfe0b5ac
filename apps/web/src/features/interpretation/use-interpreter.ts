import { useEffect, useReducer, useState } from 'react';
import type { ParticipantId, StageBooth } from '@app/contracts';
import { useLiveRoom } from '../stage/index.js';
import { interpreterAt } from './channels.js';

/** Whom a booth lets through now; rendered anew at the instant of a hand-over. */
export function useInterpreter(booth: StageBooth | null): ParticipantId | null {
  const { serverNow } = useLiveRoom();
  const [, renew] = useReducer((count: number) => count + 1, 0);
  const at = booth?.handOver?.at;
  useEffect(() => {
    const leftMs = at === undefined ? 0 : Date.parse(at) - serverNow();
    if (leftMs <= 0) return;
    // A little later, so that the clock has passed it.
    const timer = setTimeout(renew, leftMs + 10);
    return () => clearTimeout(timer);
  }, [at, serverNow]);
  return booth && interpreterAt(booth, serverNow());
}

const STEP_MS = 250;

/** The server's clock in milliseconds, renewed four times a second. */
export function useServerTime(): number {
  const { serverNow } = useLiveRoom();
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), STEP_MS);
    return () => clearInterval(timer);
  }, [serverNow]);
  return now;
}
