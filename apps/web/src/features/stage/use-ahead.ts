import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandProblem } from './use-orders.js';

/**
 * What was set here, until the stage that everybody is told says so itself: who presses twice before that builds on their
 * own first press and does not undo it. Sent one after the other. When it is refused, what is told stands again.
 */
export function useAhead<Value extends object>(
  told: Value,
  version: number,
  send: (value: Value) => Promise<CommandProblem | null>,
): readonly [Value, (value: Value) => void] {
  /** `sentAt`: the stage's version when it was sent, once the server has done it; a later one tells how it came out. */
  const [ahead, setAhead] = useState<{ value: Value; sentAt: number | null } | null>(null);
  const sent = useRef<Promise<void>>(Promise.resolve());
  const seen = useRef(version);
  useEffect(() => {
    seen.current = version;
  });
  const isOver = ahead !== null && (isSame(ahead.value, told) || (ahead.sentAt !== null && version > ahead.sentAt));
  if (isOver) setAhead(null);
  const set = useCallback(
    (value: Value): void => {
      setAhead({ value, sentAt: null });
      sent.current = sent.current.then(async () => {
        const sentAt = seen.current;
        const problem = await send(value);
        setAhead((now) => {
          if (now?.value !== value) return now;
          return problem === null ? { value, sentAt } : null;
        });
      });
    },
    [send],
  );
  return [ahead === null || isOver ? told : ahead.value, set];
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
