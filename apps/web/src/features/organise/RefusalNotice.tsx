import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { Summit } from './use-draft-programme.js';
import { useRefusalWords } from './use-refusal-words.js';
import type { ShownRefusal } from './use-session-saving.js';
import classes from './organise.module.css';

/** Why the server did not do it, in the organiser's words, naming what stands in the way. */
export function RefusalNotice({ refusal, summit }: { refusal: ShownRefusal; summit: Summit }): ReactNode {
  const t = useText();
  const words = useRefusalWords(summit);
  return (
    <div role="alert" className={classes.refused}>
      <p>
        <strong>{t('organise.refused.title')}</strong>
      </p>
      <p>{words(refusal)}</p>
    </div>
  );
}
