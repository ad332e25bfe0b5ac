import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useText } from '../../app/i18n/use-text.js';
import { keyOf, useLiveRoom } from '../stage/index.js';
import classes from './console.module.css';
import { Name } from './Name.js';

/** Gives the floor to whom the chair sees as the next, and to nobody else. */
export function NextButton({ participantId }: { participantId: string }): ReactNode {
  const t = useText();
  const { commands } = useLiveRoom();
  return (
    <button
      type="button"
      className={classes.mainButton}
      data-testid="next-speaker"
      disabled={commands.isBusy}
      title={`${t('console.next-speaker')} (${keyOf('next-speaker')})`}
      onClick={() => commands.next(participantId)}
    >
      <span className={classes.cut}>
        <FormattedMessage id="console.next-named" values={{ name: <Name key="name" of={participantId} /> }} />
      </span>
    </button>
  );
}
