import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { DirectConversation } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import chatClasses from '../chat/Chat.module.css';
import { useLiveRoom } from '../stage/index.js';
import { ConversationFoot } from './ConversationFoot.js';
import { ConversationMenu } from './ConversationMenu.js';
import classes from './direct.module.css';
import { DirectHead } from './DirectHead.js';
import { DirectRow, UnsentRow } from './DirectRow.js';
import { ReportForm } from './ReportForm.js';
import { useDirect } from './use-direct.js';

/** What two people write to each other. What is seen is read. */
export function ConversationView({ conversation }: { conversation: DirectConversation }): ReactNode {
  const t = useText();
  const view = useLiveRoom();
  const { client, opened, outbox } = useDirect(view);
  const { conversationId, lastSeq, readSeq, peer } = conversation;
  const [isReporting, setIsReporting] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { messages = [], hasEarlier = false } = opened.get(conversationId) ?? {};
  const unsent = outbox.filter((own) => own.conversationId === conversationId);
  const newest = messages.at(-1)?.seq;

  useEffect(() => client.open(conversationId), [client, conversationId]);
  const isSeen = view.panel === 'direct' && newest === lastSeq;
  useEffect(() => {
    if (!isSeen || readSeq >= lastSeq) return;
    const read = (): void => {
      if (document.visibilityState === 'visible') void client.markRead(conversationId);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [client, conversationId, isSeen, readSeq, lastSeq]);
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [newest, unsent.length, view.panel]);

  return (
    <>
      <DirectHead name={peer.name} badge={peer.role !== 'attendee' && <RoleBadge role={peer.role} />}>
        <ConversationMenu conversation={conversation} onReport={() => setIsReporting(true)} />
      </DirectHead>
      <div
        ref={list}
        className={classes.body}
        role="log"
        tabIndex={0}
        aria-label={t('direct.messages')}
        data-testid="direct-messages"
      >
        {hasEarlier && (
          <button
            type="button"
            className={chatClasses.plainButton}
            onClick={() => void client.readEarlier(conversationId)}
          >
            {t('direct.earlier')}
          </button>
        )}
        <ol className={chatClasses.messages}>
          {messages.map((message) => (
            <DirectRow key={message.seq} message={message} peerName={peer.name} />
          ))}
          {unsent.map((message) => (
            <UnsentRow key={message.clientMessageId} message={message} client={client} />
          ))}
        </ol>
      </div>
      {isReporting ? (
        <ReportForm conversationId={conversationId} onClose={() => setIsReporting(false)} />
      ) : (
        <ConversationFoot conversation={conversation} />
      )}
    </>
  );
}

function RoleBadge({ role }: { role: Exclude<DirectConversation['peer']['role'], 'attendee'> }): ReactNode {
  const t = useText();
  return <span className={chatClasses.badge}>{t(`chat.role-${role}`)}</span>;
}
