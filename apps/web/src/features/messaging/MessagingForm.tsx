import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { parseHost } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import moderationClasses from '../moderation/moderation.module.css';
import { useOrders } from '../stage/index.js';
import classes from './messaging.module.css';
import { SetSummitMessaging, type Messaging } from './messaging.queries.js';

/** Saved as a whole. */
export function MessagingForm({ summitId, messaging }: { summitId: string; messaging: Messaging }): ReactNode {
  const t = useText();
  const id = useId();
  const { orderAndWait } = useOrders();
  const [allowsDirectMessages, setAllows] = useState(messaging.allowsDirectMessages);
  const [hosts, setHosts] = useState(messaging.previewHosts.join('\n'));
  const [state, setState] = useState<'changed' | 'saving' | 'saved' | 'wrong'>('changed');
  const lines = hosts.split('\n').flatMap((line) => line.trim() || []);
  const wrongHost = lines.find((line) => parseHost(line) === undefined);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (wrongHost !== undefined) return;
    setState('saving');
    const rules = { allowsDirectMessages, previewHosts: lines };
    const problem = await orderAndWait(SetSummitMessaging, { summitId, rules });
    setState(problem === null ? 'saved' : 'wrong');
  };
  return (
    <form
      className={moderationClasses.settings}
      data-testid="messaging-settings"
      onSubmit={(event) => void submit(event)}
    >
      <h2>{t('messaging.title')}</h2>
      <label className={moderationClasses.choice}>
        <input
          type="checkbox"
          checked={allowsDirectMessages}
          onChange={(event) => {
            setAllows(event.target.checked);
            setState('changed');
          }}
        />
        <span>
          {t('messaging.allows-direct')}
          <span className={moderationClasses.hint}>{t('messaging.allows-direct-text')}</span>
        </span>
      </label>
      <label htmlFor={id}>{t('messaging.hosts')}</label>
      <p id={`${id}-hint`} className={moderationClasses.hint}>
        {t('messaging.hosts-text')}
      </p>
      <textarea
        id={id}
        className={classes.hosts}
        dir="ltr"
        rows={3}
        value={hosts}
        aria-describedby={`${id}-hint ${id}-problem`}
        aria-invalid={wrongHost !== undefined}
        onChange={(event) => {
          setHosts(event.target.value);
          setState('changed');
        }}
      />
      <p id={`${id}-problem`} role="alert">
        {wrongHost !== undefined && t('messaging.host-wrong', { host: wrongHost })}
        {state === 'wrong' && t('messaging.wrong')}
      </p>
      <div className={moderationClasses.buttons}>
        <button
          type="submit"
          className={moderationClasses.mainButton}
          disabled={state === 'saving' || wrongHost !== undefined}
        >
          {t('messaging.save')}
        </button>
        <p className={moderationClasses.hint} role="status">
          {state === 'saved' && t('messaging.saved')}
        </p>
      </div>
    </form>
  );
}
