import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './reactions.module.css';
import { SwitchReactions } from './reactions.queries.js';

/** Whether this session takes reactions. It follows the room, not the click: what was not done is not shown. */
export function ReactionSwitch({ areOn }: { areOn: boolean }): ReactNode {
  const t = useText();
  const { session } = useLiveRoom();
  const [{ fetching }, turn] = useMutation(SwitchReactions);
  const [hasFailed, setHasFailed] = useState(false);
  const change = async (): Promise<void> => {
    const { data } = await turn({ sessionId: session.id, areOn: !areOn });
    setHasFailed(data?.switchReactions.__typename !== 'ReactionsSwitched');
  };
  return (
    <>
      <label className={classes.switch}>
        <input
          type="checkbox"
          data-testid="reactions-switch"
          checked={areOn}
          disabled={fetching}
          onChange={() => void change()}
        />
        {t('reactions.switch')}
      </label>
      {hasFailed && (
        <p className={classes.refusal} role="alert">
          {t('reactions.switch-failed')}
        </p>
      )}
    </>
  );
}
