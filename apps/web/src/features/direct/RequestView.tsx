import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ParticipantId } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './direct.module.css';
import { DirectHead } from './DirectHead.js';
import { refusalWords } from './refusal-words.js';
import { useDirect } from './use-direct.js';
import { WriteField } from './WriteField.js';

/** The first message to somebody, who sees it and decides whether to talk. */
export function RequestView({ to, name }: { to: ParticipantId; name: string }): ReactNode {
  const t = useText();
  const { client, desk } = useDirect(useLiveRoom());
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // The same for each attempt: one that got through and was not answered is not sent twice.
  const [clientMessageId] = useState(() => crypto.randomUUID());

  const send = async (text: string): Promise<boolean> => {
    setIsSending(true);
    const answer = await client.request(to, text, clientMessageId);
    setIsSending(false);
    setProblem(answer?.ok === true ? null : refusalWords(answer, t));
    if (answer?.ok !== true) return false;
    desk.goTo({ kind: 'conversation', conversationId: answer.value.conversationId });
    return true;
  };
  return (
    <>
      <DirectHead name={name} />
      <div className={classes.body}>
        <p className={classes.hint}>
          <FormattedMessage id="direct.request-hint" values={{ name: <bdi key="name">{name}</bdi> }} />
        </p>
      </div>
      <WriteField label={t('direct.write-first')} isBusy={isSending} problem={problem} onSend={send} />
    </>
  );
}
