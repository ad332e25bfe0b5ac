import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { countSeats, type RollCall } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './roll-call.module.css';
import { usePick } from './use-pick.js';

/** Thirty in a second are not read out one by one. */
const SAID_EVERY_MS = 5_000;
const FIRST_SAID_MS = 500;

/** Says, to who listens to the page, how the signing goes: at most every few seconds, and where it stands then. */
export function RollCallNews(): ReactNode {
  const { rollCall } = useLiveRoom();
  const words = useWords();
  const [said, setSaid] = useState('');
  const isShown = rollCall !== null;
  const say = useEffectEvent(() => setSaid(words(rollCall)));
  useEffect(() => {
    if (!isShown) return;
    const first = setTimeout(() => say(), FIRST_SAID_MS);
    const timer = setInterval(() => say(), SAID_EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [isShown]);
  return (
    <p className={classes.unseen} role="status">
      {isShown && said}
    </p>
  );
}

function useWords(): (rollCall: RollCall | null) => string {
  const t = useText();
  const pick = usePick();
  return (rollCall) => {
    if (rollCall === null) return '';
    const counts = countSeats(rollCall);
    const last = rollCall.signatures.at(-1);
    if (rollCall.state === 'released') return t('roll-call.state-released');
    return last === undefined
      ? t('roll-call.news', counts)
      : t('roll-call.news-last', { ...counts, name: pick(last.names).text });
  };
}
