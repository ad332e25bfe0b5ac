import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { DIRECT_LIMITS } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import chatClasses from '../chat/Chat.module.css';
import { useLiveRoom } from '../stage/index.js';
import classes from './direct.module.css';
import { refusalWords } from './refusal-words.js';
import { useDirect } from './use-direct.js';

/** Shows the end of a conversation to the summit's moderators, with the reason. */
export function ReportForm({ conversationId, onClose }: { conversationId: string; onClose: () => void }): ReactNode {
  const t = useText();
  const id = useId();
  const { client } = useDirect(useLiveRoom());
  const [reason, setReason] = useState('');
  const [state, setState] = useState<'writing' | 'sending' | 'sent'>('writing');
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setState('sending');
    const answer = await client.report(conversationId, reason.trim());
    setProblem(answer?.ok === true ? null : refusalWords(answer, t));
    setState(answer?.ok === true ? 'sent' : 'writing');
  };
  if (state === 'sent')
    return (
      <footer className={classes.foot}>
        <p role="status">{t('direct.reported')}</p>
        <div className={classes.actions}>
          <button type="button" className={classes.quiet} autoFocus onClick={onClose}>
            {t('direct.close')}
          </button>
        </div>
      </footer>
    );
  return (
    <form className={classes.foot} onSubmit={(event) => void submit(event)}>
      <label htmlFor={id} className={classes.entryName}>
        {t('direct.report-reason')}
      </label>
      <p className={classes.hint} id={`${id}-hint`}>
        {t('direct.report-hint', { count: DIRECT_LIMITS.reported })}
      </p>
      <textarea
        id={id}
        className={chatClasses.field}
        dir="auto"
        rows={2}
        autoFocus
        maxLength={DIRECT_LIMITS.reason}
        value={reason}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      <div className={classes.actions}>
        <button type="submit" className={classes.main} disabled={reason.trim() === '' || state === 'sending'}>
          {t('direct.report-send')}
        </button>
        <button type="button" className={classes.quiet} onClick={onClose}>
          {t('direct.cancel')}
        </button>
      </div>
    </form>
  );
}
