import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { FramedInitiative } from './InitiativeFrame.js';
import { ReadText } from './ReadText.js';
import { TextEditor } from './TextEditor.js';
import classes from './initiative-drafting.module.css';

/** The text: written while it is a draft, read once it is frozen. */
export function TextView({ initiative, refresh }: FramedInitiative): ReactNode {
  const t = useText();
  if (initiative.state === 'DRAFTING') return <TextEditor draft={initiative} onSaved={refresh} />;
  return (
    <div className={classes.part}>
      <p className={classes.soft}>{t('initiative-drafting.closed')}</p>
      <ReadText draft={initiative} />
    </div>
  );
}
