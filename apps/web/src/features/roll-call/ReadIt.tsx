import type { ReactNode } from 'react';
import type { RollCall } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './roll-call.module.css';
import { usePick } from './use-pick.js';

/** Once it is released: what was signed, and the way to it. */
export function ReadIt({ rollCall: { out } }: { rollCall: Pick<RollCall, 'out'> }): ReactNode {
  const t = useText();
  const { summit } = useLiveRoom();
  const pick = usePick();
  if (out === null) return null;
  const { text, language, direction } = pick(out.titles);
  return (
    <p className={classes.readIt} data-testid="roll-call-released">
      <bdi lang={language} dir={direction}>
        {text}
      </bdi>
      {/* The room stays open: they are in the middle of a session. */}
      <a href={`/s/${summit.slug}/initiatives/${out.slug}`} target="_blank" rel="noreferrer">
        {t('roll-call.read')}
      </a>
    </p>
  );
}
