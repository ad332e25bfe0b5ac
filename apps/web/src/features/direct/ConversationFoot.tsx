import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { DecideDirect, DirectConversation } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './direct.module.css';
import { refusalWords } from './refusal-words.js';
import { useDirect } from './use-direct.js';
import { WriteField } from './WriteField.js';

/** What can be done next: write, answer a request, wait, or begin anew. */
export function ConversationFoot({ conversation }: { conversation: DirectConversation }): ReactNode {
  const t = useText();
  const { client, desk, isOpen } = useDirect(useLiveRoom());
  const [problem, setProblem] = useState<string | null>(null);
  const { conversationId, state, peer, isBlocked } = conversation;
  const name = <bdi key="name">{peer.name}</bdi>;

  const decide = async (kind: DecideDirect['kind']): Promise<void> => {
    const answer = await client.decide(conversationId, kind);
    setProblem(answer?.ok === true ? null : refusalWords(answer, t));
    if (answer?.ok === true && (kind === 'decline' || kind === 'block')) desk.showList();
  };
  const [to] = peer.participantIds;
  if (state === 'open' && isOpen)
    return (
      <WriteField
        label={t('direct.write')}
        onSend={(text) => {
          client.send(conversationId, text);
          return true;
        }}
      />
    );
  return (
    <footer className={classes.foot}>
      {!isOpen && state !== 'asking' && <p>{t('direct.off')}</p>}
      {isOpen && state === 'asked' && (
        <p>
          <FormattedMessage id="direct.asked" values={{ name }} />
        </p>
      )}
      {state === 'asking' && (
        <>
          <p className={classes.explanation}>
            <FormattedMessage id="direct.asking" values={{ name }} />
          </p>
          <div className={classes.actions}>
            <button type="button" className={classes.main} onClick={() => void decide('accept')}>
              {t('direct.accept')}
            </button>
            <button type="button" className={classes.quiet} onClick={() => void decide('decline')}>
              {t('direct.decline')}
            </button>
            <button type="button" className={classes.quiet} onClick={() => void decide('block')}>
              {t('direct.block')}
            </button>
          </div>
        </>
      )}
      {isOpen && state === 'closed' && (
        <>
          <p>{isBlocked ? t('direct.blocked') : t('direct.closed')}</p>
          <div className={classes.actions}>
            {isBlocked ? (
              <button type="button" className={classes.quiet} onClick={() => void decide('unblock')}>
                {t('direct.unblock')}
              </button>
            ) : (
              to !== undefined && (
                <button
                  type="button"
                  className={classes.quiet}
                  onClick={() => desk.goTo({ kind: 'request', to, name: peer.name })}
                >
                  {t('direct.ask-again')}
                </button>
              )
            )}
          </div>
        </>
      )}
      <p className={classes.problem} role="alert">
        {problem}
      </p>
    </footer>
  );
}
